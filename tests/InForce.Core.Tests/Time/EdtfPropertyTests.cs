using FsCheck;
using FsCheck.Fluent;
using InForce.Core.Time;

namespace InForce.Core.Tests.Time;

public sealed class EdtfPropertyTests
{
    [Fact]
    public void Reading_then_printing_is_stable_and_keeps_the_value() =>
        Prop.ForAll(EdtfTexts.Any.ToArbitrary(), text =>
        {
            if (!Edtf.TryParse(text, out Edtf? time))
            {
                return true;
            }

            Edtf again = Edtf.Parse(time.ToString());
            return again == time && again.ToString() == time.ToString() && again.GetHashCode() == time.GetHashCode();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void The_plain_form_is_plain_already_and_keeps_the_bounds() =>
        Prop.ForAll(EdtfTexts.Any.ToArbitrary(), text =>
            !Edtf.TryParse(text, out Edtf? time)
            || (time.ToPlain().ToPlain() == time.ToPlain() && time.ToPlain().Earliest == time.Earliest && time.ToPlain().Latest == time.Latest))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Bounds_run_forwards_and_every_time_is_compatible_with_itself() =>
        Prop.ForAll(EdtfTexts.Any.ToArbitrary(), text =>
            !Edtf.TryParse(text, out Edtf? time)
            || ((time.Earliest is not { } a || time.Latest is not { } b || a <= b)
                && Edtf.Compatible(time, time) && time.Contains(time) && time.CompareTo(time) == 0))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void The_order_is_total_and_compatibility_has_no_direction() =>
        Prop.ForAll(EdtfTexts.Any.Two().ToArbitrary(), pair =>
        {
            if (!Edtf.TryParse(pair.Item1, out Edtf? a) || !Edtf.TryParse(pair.Item2, out Edtf? b))
            {
                return true;
            }

            return Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && a.CompareTo(b) == 0 == (a == b)
                && Edtf.Compatible(a, b) == Edtf.Compatible(b, a) && !(a.IsBefore(b) && b.IsBefore(a));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Any_characters_are_read_or_refused_without_an_exception() =>
        Prop.ForAll(Gen.Elements("0123456789XYES-/.,[]{}?~%T:Z+ \ud800é".ToCharArray()).ArrayOf().ToArbitrary(), characters =>
        {
            _ = Edtf.TryParse(new string(characters), out _);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Every_day_has_one_place_in_the_count_of_days()
    {
        for (var day = new DateOnly(1, 1, 1); day < new DateOnly(9999, 12, 1); day = day.AddDays(97))
        {
            Edtf time = Edtf.Day(day);

            Assert.Equal(day, time.Earliest);
            Assert.Equal(day, time.Latest);
        }
    }
}

/// <summary>Texts by the grammar of levels 0 to 2, now and then with a day no month has.</summary>
internal static class EdtfTexts
{
    private static readonly Gen<string> Qualifier = Gen.Frequency((6, Gen.Constant("")), (1, Gen.Elements("?", "~", "%")));

    private static readonly Gen<string> Year = Gen.Frequency(
        (8, Gen.Choose(1, 2999).Select(y => y.ToString("0000"))),
        (1, Gen.Elements("198X", "19XX", "1XXX", "XXXX", "1X9X", "-0044", "0000")));

    private static readonly Gen<string> Month = Gen.Frequency(
        (6, Gen.Choose(1, 12).Select(m => m.ToString("00"))), (1, Gen.Elements("XX", "1X", "0X")));

    private static readonly Gen<string> Day = Gen.Frequency(
        (6, Gen.Choose(1, 31).Select(d => d.ToString("00"))), (1, Gen.Elements("XX", "1X", "3X")));

    private static readonly Gen<string> Whole =
        from y in Year from m in Month from d in Day from parts in Gen.Choose(1, 3)
        select parts == 1 ? y : parts == 2 ? $"{y}-{m}" : $"{y}-{m}-{d}";

    private static readonly Gen<string> Marked =
        from y in Year from m in Month from d in Day from q in Qualifier.Three() from p in Qualifier.Three() from parts in Gen.Choose(1, 3)
        let year = (q.Item1 != "" ? "" : p.Item1) + y + q.Item1
        let month = "-" + (q.Item2 != "" ? "" : p.Item2) + m + q.Item2
        let day = "-" + (q.Item3 != "" ? "" : p.Item3) + d + q.Item3
        select parts == 1 ? year : parts == 2 ? year + month : year + month + day;

    public static readonly Gen<string> Date = Gen.Frequency(
        (4, Whole),
        (4, Marked),
        (1, from y in Gen.Choose(1000, 2999) from s in Gen.Choose(20, 43) select $"{y}-{s}"),
        (1, Gen.Elements("Y170000002", "Y-17E7", "Y3388E2S3", "1950S2", "Y12345", "-0500")),
        (1, from y in Gen.Choose(1000, 2999) from h in Gen.Choose(0, 25) from z in Gen.Elements("", "Z", "+02:00", "-05") select $"{y}-06-05T{h:00}:20:59{z}"));

    private static readonly Gen<string> End = Gen.Frequency((8, Date), (1, Gen.Constant("..")), (1, Gen.Constant("")));

    public static readonly Gen<string> Interval = from a in End from b in End select $"{a}/{b}";

    public static readonly Gen<string> Set =
        from open in Gen.Elements("[]", "{}")
        from members in Gen.Frequency((3, Whole), (1, from a in Whole from b in Whole select $"{a}..{b}")).NonEmptyListOf()
        from before in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Constant("..")))
        from after in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Constant("..")))
        let list = string.Join(',', members)
        select open[0] + (list.Contains("..", StringComparison.Ordinal) ? list : before + list + after) + open[1];

    public static readonly Gen<string> Any = Gen.Frequency((4, Date), (2, Interval), (2, Set));
}
