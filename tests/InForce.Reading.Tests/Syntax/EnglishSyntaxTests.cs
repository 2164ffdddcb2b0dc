using System.Collections.Immutable;
using InForce.Core.Problems;
using InForce.Reading.Syntax;
using InForce.Reading.Syntax.Net;
using InForce.Reading.Text;

namespace InForce.Reading.Tests.Syntax;

public sealed class EnglishSyntaxTests
{
    private const string Article =
        "Parliament of XA voted on Thursday to leave the treaty. The minister said that the army would buy new mines. " +
        "\"We have no choice,\" she told reporters, adding that talks with XB, which borders XA, had failed twice.\n\n" +
        "No. Nobody expected the withdrawal to take effect before June 2027, six months after the notice was deposited.";

    [Fact]
    public void Who_did_what_is_found()
    {
        Sentence sentence = Parse("The parliament approved the withdrawal on Thursday.").Single();

        Assert.Equal("approve", sentence[sentence.Root].Lemma);
        Assert.Equal("parliament", sentence[sentence.ChildOf(sentence.Root, "nsubj")].Form);
        Assert.Equal("withdrawal", sentence[sentence.ChildOf(sentence.Root, "obj")].Form);
    }

    [Fact]
    public void A_passive_and_its_agent_are_found()
    {
        Sentence sentence = Parse("The treaty was signed by the president in Oslo.").Single();

        Assert.Equal("sign", sentence[sentence.Root].Lemma);
        Assert.Equal("treaty", sentence[sentence.ChildOf(sentence.Root, "nsubj:pass")].Form);
        Assert.Equal("president", sentence[sentence.ChildOf(sentence.Root, "obl:agent")].Form);
    }

    [Fact]
    public void A_sentence_parses_alike_alone_and_in_a_batch()
    {
        TextLayout layout = TextLayout.Of(Article);

        ImmutableArray<Sentence> together = EnglishSyntax.Shared.Parse(Article, layout.Sentences);
        Sentence[] alone = [.. layout.Sentences.Select(s => EnglishSyntax.Shared.Parse(Article, [s]).Single())];

        Assert.Equal(together.SelectMany(s => s.Tokens), alone.SelectMany(s => s.Tokens));
    }

    [Fact]
    public async Task Threads_share_the_model_and_get_the_same_trees()
    {
        ImmutableArray<Sentence> first = Parse(Article);

        ImmutableArray<Sentence>[] others = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Parse(Article))));

        Assert.All(others, other => Assert.Equal(first.SelectMany(s => s.Tokens), other.SelectMany(s => s.Tokens)));
    }

    [Fact]
    public void Every_parse_is_one_tree_whose_root_alone_is_called_root()
    {
        var random = new Random(3);
        string[] words = ["the", "XA", "leaves", "of", ",", "and", "who", "mines", "\"", ".", "15", "?", "said", "to"];
        for (int round = 0; round < 300; round++)
        {
            ImmutableArray<string> sentence = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => words[random.Next(words.Length)])];

            ImmutableArray<Token> tokens = EnglishSyntax.Shared.Parse([sentence]).Single();

            Assert.Single(tokens, t => t.Head < 0);
            Assert.All(tokens, t => Assert.Equal(t.Head < 0, t.Deprel == "root"));
            Assert.All(tokens, t => Assert.True(ReachesRoot(tokens, t.Index)));
        }
    }

    [Fact]
    public void The_heaviest_tree_is_found_where_greedy_heads_make_cycles()
    {
        var random = new Random(9);
        for (int round = 0; round < 400; round++)
        {
            int n = random.Next(3, 6);
            float[] scores = [.. Enumerable.Range(0, n * n).Select(_ => (float)random.Next(-20, 20))];
            var heads = new int[n];

            TreeDecoder.Decode(scores, n, heads);

            Assert.Equal(BestByTrial(scores, n), Weight(scores, n, heads));
        }
    }

    [Fact]
    public void A_damaged_model_is_refused_with_its_name()
    {
        byte[] bytes = new byte[100];

        DataFaultException fault = Assert.Throws<DataFaultException>(() => new EnglishSyntax(bytes, "some.bin"));

        Assert.Contains("some.bin", fault.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<Sentence> Parse(string text) => EnglishSyntax.Shared.Parse(text, TextLayout.Of(text).Sentences);

    private static bool ReachesRoot(ImmutableArray<Token> tokens, int index)
    {
        for (int steps = 0; steps <= tokens.Length; steps++)
        {
            if (index < 0)
            {
                return true;
            }

            index = tokens[index].Head;
        }

        return false;
    }

    private static float Weight(float[] scores, int n, int[] heads) => Enumerable.Range(1, n - 1).Sum(i => scores[(i * n) + heads[i]]);

    private static float BestByTrial(float[] scores, int n)
    {
        float best = float.NegativeInfinity;
        var heads = new int[n];
        for (int code = 0; code < Math.Pow(n, n - 1); code++)
        {
            for (int i = 1, rest = code; i < n; i++, rest /= n)
            {
                heads[i] = rest % n;
            }

            bool tree = Enumerable.Range(1, n - 1).Count(i => heads[i] == 0) == 1 && Enumerable.Range(1, n - 1).All(i => Climbs(heads, i));
            best = tree ? Math.Max(best, Weight(scores, n, heads)) : best;
        }

        return best;
    }

    private static bool Climbs(int[] heads, int i)
    {
        for (int steps = 0; steps < heads.Length && i != 0; steps++)
        {
            i = heads[i];
        }

        return i == 0;
    }
}
