using InForce.Core.Documents;
using InForce.Reading.Text;

namespace InForce.Reading.Tests.Text;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("The 15-year term ended.", "The|15|-|year|term|ended|.")]
    [InlineData("anti-personnel mines and anti-tank mines", "anti-personnel|mines|and|anti-tank|mines")]
    [InlineData("They don't, can't and won't.", "They|do|n't|,|ca|n't|and|wo|n't|.")]
    [InlineData("We cannot stay.", "We|can|not|stay|.")]
    [InlineData("Latvia's and the Baltics’ mines", "Latvia|'s|and|the|Baltics|’|mines")]
    [InlineData("It’s what they’ve said", "It|’s|what|they|’ve|said")]
    [InlineData("The U.S. and the U.K. agreed at 5 p.m. in Washington", "The|U.S.|and|the|U.K.|agreed|at|5|p.m.|in|Washington")]
    [InlineData("the U.S.'s plan", "the|U.S.|'s|plan")]
    [InlineData("Mr. J. A. Smith of XY Inc. spoke", "Mr.|J.|A.|Smith|of|XY|Inc.|spoke")]
    [InlineData("some 1,340 km at 12:30 on 9/11, 2.5 of 3", "some|1,340|km|at|12:30|on|9/11|,|2.5|of|3")]
    [InlineData("€5m, $1.2bn and 30%", "€|5m|,|$|1.2bn|and|30|%")]
    [InlineData("He said: \"Yes\" (twice).", "He|said|:|\"|Yes|\"|(|twice|)|.")]
    [InlineData("Wait... what?!", "Wait|...|what|?!")]
    [InlineData("Write to info@example.org, see https://example.org/a?b=1.", "Write|to|info@example.org|,|see|https://example.org/a?b=1|.")]
    [InlineData("Delfi.lt reports; end.Next begins", "Delfi.lt|reports|;|end|.|Next|begins")]
    [InlineData("O'Brien and PG&E", "O'Brien|and|PG&E")]
    [InlineData("Article 20(3), No. 5 and Art. 6", "Article|20|(|3|)|,|No.|5|and|Art.|6")]
    [InlineData("No. They refused.", "No|.|They|refused|.")]
    [InlineData("the 1990s and the 20th", "the|1990s|and|the|20th")]
    [InlineData("Kęstutis Budrys, Ąžuolas", "Kęstutis|Budrys|,|Ąžuolas")]
    [InlineData("mines–and—more", "mines|–|and|—|more")]
    [InlineData("'We will' and ‘never’", "'|We|will|'|and|‘|never|’")]
    public void Tokens_are_cut_as_the_treebanks_cut_them(string text, string expected)
    {
        TextLayout layout = TextLayout.Of(text);

        string found = string.Join('|', layout.Sentences.SelectMany(s => s.Tokens).Select(t => t.In(text).ToString()));

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Any_text_is_cut_into_tokens_that_lie_in_order_and_leave_out_only_blanks()
    {
        var random = new Random(5);
        const string Alphabet = "aZ9 .,'’\"“()-—\n\r\t@:/&[]!?é\u0301\uD83D\uDE00\uD800\uDC00\u200B\0中$%#…";
        for (int round = 0; round < 3_000; round++)
        {
            string text = string.Create(random.Next(60), random, static (into, r) =>
            {
                foreach (ref char c in into) c = Alphabet[r.Next(Alphabet.Length)];
            });

            Holds(text, TextLayout.Of(text));
        }
    }

    [Fact]
    public void A_megabyte_without_a_space_is_cut_in_linear_time()
    {
        string text = new('x', 1_000_000);

        TextLayout layout = TextLayout.Of(text);

        Holds(text, layout);
    }

    private static void Holds(string text, TextLayout layout)
    {
        int at = 0;
        foreach (TextSpan token in layout.Sentences.SelectMany(s => s.Tokens))
        {
            Assert.True(token.Start >= at && token.Length > 0 && token.End <= text.Length);
            Assert.All(text[at..token.Start], c => Assert.True(ParagraphFinder.IsBlank(c)));
            at = token.End;
        }

        Assert.All(text[at..], c => Assert.True(ParagraphFinder.IsBlank(c)));
        Assert.All(layout.Sentences, s => Assert.InRange(s.Tokens.Length, 1, SentenceSplitter.MaxTokens));
    }
}
