using System.Text;
using InForce.Capture.Scanning;
using InForce.Core.Problems;

namespace InForce.Capture.Tests.Scanning;

public sealed class PrefilterTests
{
    private static readonly ScanTerms s_terms = ScanTerms.Parse("terms", "group\tterms\na\tcluster munition*|mine ban|ОТТАВСЬК*\nb\tratif*|ban|signed");

    [Theory]
    [InlineData("Xanadu ratified the convention on cluster munitions", true)]
    [InlineData("XANADU RATIFIED. CLUSTER MUNITIONS.", true)]
    [InlineData("They signed it. The mine\r\n   ban stands.", true)]
    [InlineData("cluster munitions alone", false)]
    [InlineData("They ratified it.", false)]
    [InlineData("An urban cluster munitions turban", false)]
    [InlineData("Оттавська конвенція; they signed it", true)]
    [InlineData("Cosigned, determine bandages: cluster municipal", false)]
    [InlineData("", false)]
    public void A_page_is_kept_when_every_group_has_a_whole_word_in_it(string text, bool kept) =>
        Assert.Equal(kept, Hits(text).Length == 2);

    /// <summary>Long texts are read in four lanes; a term may lie anywhere, also across their borders.</summary>
    [Fact]
    public void No_place_in_a_long_page_hides_a_term()
    {
        const string Term = " cluster   munitions ";
        for (int at = 0; at < 4000; at += 13)
        {
            string text = "ratified " + new string('x', at) + Term + new string('y', 4000 - at);
            Assert.Equal(["cluster munition*", "ratif*"], Hits(text));
        }
    }

    /// <summary>The plainest code that answers the same question.</summary>
    [Fact]
    public void Agrees_with_a_search_term_by_term_on_random_texts()
    {
        var random = new Random(5);
        string[] words = ["ban", "mine", " ", "signed", "cluster", " munition", "s", "x", "ratif", "ied", ". ", "urban "];
        for (int i = 0; i < 2000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => words[random.Next(words.Length)]));
            while (text.Contains("  ", StringComparison.Ordinal)) text = text.Replace("  ", " ", StringComparison.Ordinal);
            Assert.Equal(Plainly(text), Hits(text).Length == 2);
        }
    }

    [Fact]
    public void A_plain_list_is_one_group() =>
        Assert.Single(new Prefilter(ScanTerms.Parse("list", "# remark\nmine ban\r\nAPMBC\n")).Hits("The APMBC stands."u8));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("group\tterms\na\tx\n")]
    [InlineData("group\tterms\na\n")]
    public void A_term_file_that_cannot_work_is_refused_by_name(string text) =>
        Assert.Equal("my.tsv", Assert.Throws<BadInputException>(() => ScanTerms.Parse("my.tsv", text)).Where);

    [Fact]
    public void The_shipped_terms_pass_a_treaty_page_and_no_page_of_sport()
    {
        var shipped = new Prefilter(ScanTerms.Shipped);

        Assert.NotEmpty(shipped.Hits("The Saeima voted to withdraw from the Ottawa Convention."u8));
        Assert.NotEmpty(shipped.Hits(Encoding.UTF8.GetBytes("Seimas pritarė pasitraukti: priešpėstinių minų draudimas")));
        Assert.Empty(shipped.Hits("The president of the club signed a striker before the deadline."u8));
    }

    private static string[] Hits(string text) => [.. new Prefilter(s_terms).Hits(Encoding.UTF8.GetBytes(text))];

    private static bool Plainly(string text) => s_terms.Groups.All(g => g.Terms.Any(t => Stands(text, t)));

    private static bool Stands(string text, string term)
    {
        bool prefix = term.EndsWith('*');
        string bare = term.TrimEnd('*');
        for (int at = -1; (at = text.IndexOf(bare, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            int end = at + bare.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (prefix || end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
