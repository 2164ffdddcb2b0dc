using InForce.Core.States;
using InForce.Core.Text;

namespace InForce.Core.Tests.Text;

public sealed class LettersTests
{
    [Theory]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Sprūds Rinkēvičs Ķirse", "Spruds Rinkevics Kirse")]
    [InlineData("Häkkänen Şırnak Þórður Straße", "Hakkanen Sirnak THordur Strasse")]
    [InlineData("ǽ ﬁ Ａ ё", "ae fi A е")]
    [InlineData("日本 😀", "日本 😀")]
    public void A_letter_meets_its_plain_form_under_any_culture_setting(string written, string plain)
    {
        string folded = string.Concat(written.Where(c => !Letters.IsMark(c)).Select(c => Letters.BaseOf(in c).ToString()));

        Assert.Equal(plain, folded);
    }

    [Fact]
    public void Letters_written_with_combining_marks_fold_like_precomposed_ones() =>
        Assert.Equal("Lodz", string.Concat("Lo\u0301dz\u0301".Where(c => !Letters.IsMark(c)).Select(c => Letters.BaseOf(in c).ToString())));

    [Fact]
    public void A_state_is_known_by_its_name_with_and_without_marks() =>
        Assert.Equal(NameKey.Of("Turkiye"), NameKey.Of("Türkiye"));
}
