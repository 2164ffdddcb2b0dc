using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using InForce.App.Desk;
using InForce.Core.Statements;
using InForce.Web.Rendering;

namespace InForce.Web.Tests;

public sealed partial class HighlightedTextTests
{
    [Fact]
    public void Every_character_of_the_text_stays_in_its_place()
    {
        const string text = "XA will leave the treaty.\n\n  XB & XC <stay>.\t\"Never\", said 😀 one.";

        string html = Render(text, At(text, "leave", "s1"), At(text, "will leave the treaty", "s2"), At(text, "XB & XC", "s3"));

        Assert.Equal(text, System.Net.WebUtility.HtmlDecode(Tag().Replace(html, string.Empty)));
    }

    [Fact]
    public void Overlapping_evidence_names_every_statement_it_carries()
    {
        const string text = "abcdefghij";

        string html = Render(text, At(text, "bcdef", "s1"), At(text, "efgh", "s2"));

        Assert.Contains("data-statements=\"s1 s2\">ef</mark>", html, StringComparison.Ordinal);
        Assert.Contains("data-statements=\"s1\">bcd</mark>", html, StringComparison.Ordinal);
        Assert.Contains("data-statements=\"s2\">gh</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_text_and_in_ids_is_only_text()
    {
        const string text = "<script>alert(1)</script><img src=x onerror=alert(1)>";

        string html = Render(text, At(text, "alert", "\"><script>1</script>"));

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_turn_writing_around_are_shown_by_name()
    {
        string html = Render("safe \u202Eevil\u202C end");

        Assert.DoesNotContain('\u202E', html);
        Assert.Contains(">U+202E</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_is_not_in_the_text_marks_nothing()
    {
        Statement wrong = At("some other text", "other", "s1").Statement;

        string html = Render("unrelated words here", new StatementView(wrong, "Facility", "programmes", null));

        Assert.DoesNotContain("<mark", html, StringComparison.Ordinal);
    }

    private static StatementView At(string text, string words, string id)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        var statement = new Statement
        {
            Doc = "d", Id = id, Kind = "facility", Modality = Modality.Planned, Evidence = words, Start = start, End = start + words.Length,
        };
        return new StatementView(statement, "Facility", "programmes", null);
    }

    private static string Render(string text, params StatementView[] statements)
    {
        using var writer = new StringWriter();
        new HighlightedText(text, statements).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
