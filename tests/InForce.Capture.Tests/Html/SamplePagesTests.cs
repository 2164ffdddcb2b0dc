using InForce.Testing;

namespace InForce.Capture.Tests.Html;

/// <summary>The five layouts of the samples: the article and nothing else, and what is known of its publication.</summary>
public sealed class SamplePagesTests
{
    [Theory]
    [InlineData("wire", "2025-07-10T17:20:00+03:00", DateGrade.Certain, "Baltic Wire Service", "Marit Solheim", "HELSINKI, July 10", "editing by Tom Okello)")]
    [InlineData("broadcaster", "2025-12-27T07:30:00Z", DateGrade.Certain, "Northern Broadcasting", "Ilze Kalvane", "Latvia ceased", "clearance abroad.")]
    [InlineData("ministry", "2025-06-27", DateGrade.Certain, "Press Office, Sample Ministry of Foreign Affairs", null, "Estonia today", "press@ministry.example")]
    [InlineData("ngo", "2025-08-21T09:00:00Z", DateGrade.Likely, "Clearfield Watch", "Clearfield Watch", "Poland deposited", "only proposed.")]
    [InlineData("aggregator", "2025-07-11T06:10:00Z", DateGrade.Certain, "GlobeDigest 24", null, "Finland has deposited", "18 in June.")]
    public void Each_layout_gives_its_article_and_its_day(string name, string published, DateGrade grade, string publisher, string? byline, string first, string last)
    {
        CapturedDocument page = Capturing.One(name + ".html", File.ReadAllBytes(RepositoryRoot.File("samples", "pages", name + ".html")));

        Assert.Equal((published, grade, publisher, byline), (page.Document.Published, page.PublishedGrade, page.Document.Publisher, page.Document.Byline));
        Assert.StartsWith(first, page.Document.Text, StringComparison.Ordinal);
        Assert.EndsWith(last, page.Document.Text, StringComparison.Ordinal);
        foreach (string furniture in new[] { "cookies", "Advertisement", "Most read", "Related", "Newsletter", "Reader one", "Print", "Copyright", "Trending" })
            Assert.DoesNotContain(furniture, page.Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_or_a_copyright_year_is_no_day_of_publication()
    {
        CapturedDocument page = Capturing.One("p.html", Capturing.Page(string.Empty, "<div class=comments><p>Nice. 22 August 2025</p></div><footer>© 2019 Outlet</footer>"));

        Assert.Equal((null, DateGrade.None), (page.Document.Published, page.PublishedGrade));
    }

    [Fact]
    public void A_later_change_is_kept_apart_from_the_day_of_publication()
    {
        CapturedDocument page = Capturing.One("p.html", Capturing.Page("<p>Published 3 May 2025</p><p>Updated 9 May 2025</p>"));

        Assert.Equal(("2025-05-03", "2025-05-09"), (page.Document.Published, page.Modified));
    }
}
