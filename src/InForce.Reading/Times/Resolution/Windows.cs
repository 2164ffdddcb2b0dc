using InForce.Core.Time;

namespace InForce.Reading.Times.Resolution;

/// <summary>Early, middle and late thirds: of a year January to April, May to August, September to December; of a month to the 10th, the 20th, its end.</summary>
internal static class Windows
{
    public static Edtf? Part(Edtf whole, string mod)
    {
        int third = mod switch { "START" => 0, "MID" => 1, _ => 2 };
        return whole switch
        {
            EdtfDate { SubYear: null, DayDigits: not null } => null,
            EdtfDate { MonthDigits: not null, SubYear: null } month => Month(month, third),
            EdtfDate { MonthDigits: null } year when year.YearDigits is [_, _, _, not 'X'] && year.Earliest is { } first => EdtfSet.OneOf(Edtf.Month(first.Year, 1 + (4 * third)), Edtf.Month(first.Year, 4 + (4 * third))),
            EdtfDate { MonthDigits: null } decade when decade.YearDigits is [_, _, not 'X', 'X'] && decade.Earliest is { } first => EdtfSet.OneOf(
                Edtf.Year(first.Year + (third == 0 ? 0 : third == 1 ? 4 : 7)), Edtf.Year(first.Year + (third == 0 ? 3 : third == 1 ? 6 : 9))),
            EdtfInterval { Earliest: { } monday, Latest: { } sunday } when sunday.DayNumber - monday.DayNumber == 6 => EdtfSet.OneOf(
                Edtf.Day(monday.AddDays(third == 0 ? 0 : third == 1 ? 2 : 4)), Edtf.Day(monday.AddDays(third == 0 ? 1 : third == 1 ? 3 : 6))),
            _ => null,
        };
    }

    private static EdtfSet? Month(EdtfDate month, int third) => month is { Earliest: { } first, Latest: { } last }
        ? EdtfSet.OneOf(Edtf.Day(first.AddDays(10 * third)), Edtf.Day(third == 2 ? last : first.AddDays((10 * third) + 9)))
        : null;
}
