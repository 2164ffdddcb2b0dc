using InForce.Core.Time;

namespace InForce.Core.Tests.Time;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2026-02-05", "2026-02-05", "2026-02-05")]
    [InlineData("2026-02-05T10:30:00Z", "2026-02-05", "2026-02-05")]
    [InlineData("2025-21", "2025-03-01", "2025-05-31")]
    [InlineData("2025-22", "2025-06-01", "2025-08-31")]
    [InlineData("2025-24", "2025-12-01", "2026-02-28")]
    [InlineData("2025-30", "2025-12-01", "2026-02-28")]
    [InlineData("2026-33", "2026-01-01", "2026-03-31")]
    [InlineData("2026-36", "2026-10-01", "2026-12-31")]
    [InlineData("2028-37", "2028-01-01", "2028-04-30")]
    [InlineData("2026-41", "2026-07-01", "2026-12-31")]
    [InlineData("198X", "1980-01-01", "1989-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("2025-XX", "2025-01-01", "2025-12-31")]
    [InlineData("2025-04-XX", "2025-04-01", "2025-04-30")]
    [InlineData("2025-1X-3X", "2025-10-30", "2025-12-31")]
    [InlineData("190X-02-29", "1904-02-29", "1908-02-29")]
    [InlineData("1950S2", "1900-01-01", "1999-12-31")]
    [InlineData("2026/2028", "2026-01-01", "2028-12-31")]
    [InlineData("2025-03/..", "2025-03-01", null)]
    [InlineData("../2027", null, "2027-12-31")]
    [InlineData("2025-03/", "2025-03-01", null)]
    [InlineData("[..2027-12-31]", null, "2027-12-31")]
    [InlineData("[2027..]", "2027-01-01", null)]
    [InlineData("[2026,2028]", "2026-01-01", "2028-12-31")]
    [InlineData("{1960,1961-12}", "1960-01-01", "1961-12-31")]
    [InlineData("XXXX-12-25", null, null)]
    [InlineData("-0044-03-15", null, null)]
    [InlineData("Y170000002", null, null)]
    [InlineData("2030~", "2030-01-01", "2030-12-31")]
    public void Bounds_are_the_first_and_the_last_day_it_may_be(string text, string? first, string? last)
    {
        Edtf time = Edtf.Parse(text);

        Assert.Equal(first, time.Earliest?.ToString("yyyy-MM-dd"));
        Assert.Equal(last, time.Latest?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("[1667, 1668, 1670..1672]", "[1667,1668,1670..1672]")]
    [InlineData("?2004-?06-?11", "2004-06-11?")]
    [InlineData("~2004-~06-11", "2004-06~-11")]
    [InlineData("?2004-06-11", "2004?-06-11")]
    [InlineData("2004?-06~-11", "%2004-~06-11")]
    [InlineData("2004-06-~11", "2004-06-~11")]
    [InlineData("2004-06-11%", "2004-06-11%")]
    [InlineData("Y-17E7", "Y-17E7")]
    public void The_canonical_text_says_each_qualifier_once(string text, string canonical) =>
        Assert.Equal(canonical, Edtf.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-42")]
    [InlineData("2026-02-30")]
    [InlineData("2025-02-29")]
    [InlineData("XXXX-04-31")]
    [InlineData("2026-21-05")]
    [InlineData("26")]
    [InlineData("20260205")]
    [InlineData("2026-2-5")]
    [InlineData("2026-Q3")]
    [InlineData("-0000")]
    [InlineData("Y2004")]
    [InlineData("195XS2")]
    [InlineData("2028/2026")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("[]")]
    [InlineData("[1985,..1984]")]
    [InlineData("[2026")]
    [InlineData("2026-02-05T25:00:00")]
    [InlineData("2026-02~-05T10:00:00")]
    [InlineData("2026 ")]
    public void What_is_no_time_is_refused(string text)
    {
        Assert.False(Edtf.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Edtf.Parse(text));
    }

    [Theory]
    [InlineData("[2026-02-10..2028-02-10]", "2026-02-10/2028-02-10")]
    [InlineData("[..2027-12-31]", "../2027-12-31")]
    [InlineData("[2027..]", "2027/..")]
    [InlineData("[2026,2027]", "2026/2027")]
    [InlineData("[..2025,2027..]", "[..2025,2027..]")]
    [InlineData("2026-35", "2026-07/2026-09")]
    [InlineData("2026-40", "2026-01/2026-06")]
    [InlineData("2025-22", "2025-22")]
    [InlineData("2025-33/2025-34", "2025-01/2025-06")]
    [InlineData("2026-02-05T10:30:00Z", "2026-02-05")]
    [InlineData("2030~", "2030~")]
    public void Statements_carry_the_plainer_form(string text, string plain) =>
        Assert.Equal(plain, Edtf.Parse(text).ToPlain().ToString());

    [Theory]
    [InlineData("2026", "2026-02-05", true)]
    [InlineData("2026", "2027", false)]
    [InlineData("2026~", "2027", true)]
    [InlineData("2025-12~", "2026-01-10", true)]
    [InlineData("2025-12", "2026-01-10", false)]
    [InlineData("2026-02-05?", "2026-02-06", true)]
    [InlineData("../2027", "2020", true)]
    [InlineData("../2027", "2028-01", false)]
    [InlineData("2026~/2028~", "2029", true)]
    public void Times_are_compatible_when_they_can_be_the_same(string a, string b, bool expected)
    {
        Assert.Equal(expected, Edtf.Compatible(Edtf.Parse(a), Edtf.Parse(b)));
        Assert.Equal(expected, Edtf.Compatible(Edtf.Parse(b), Edtf.Parse(a)));
    }

    [Fact]
    public void Builders_refuse_days_and_windows_that_do_not_exist()
    {
        Assert.Equal("2026-02-05", Edtf.Day(new DateOnly(2026, 2, 5)).ToString());
        Assert.Equal("2026-33", Edtf.Month(2026, 33).ToString());
        Assert.Throws<ArgumentException>(() => Edtf.Month(2026, 13));
        Assert.Throws<ArgumentException>(() => Edtf.Interval(Edtf.Year(2028), Edtf.Year(2026)));
        Assert.Throws<ArgumentException>(() => EdtfSet.OneOf(null, null));
        Assert.Equal("[2026..]", EdtfSet.OneOf(Edtf.Year(2026), null).ToString());
    }

    [Fact]
    public void A_very_long_text_is_refused_without_being_read() =>
        Assert.False(Edtf.TryParse("[" + new string('2', 2_000_000) + "]", out _));
}
