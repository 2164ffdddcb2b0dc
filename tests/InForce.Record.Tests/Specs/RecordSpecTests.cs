using InForce.Testing;

namespace InForce.Record.Tests.Specs;

/// <summary>Runs the worked examples of <c>specs/record/*.md</c>.</summary>
public sealed class RecordSpecTests
{
    private static readonly string s_folder = Path.Combine(RepositoryRoot.Path, "specs", "record");

    /// <summary>File, line of the fence, lines of the block.</summary>
    public static TheoryData<string, int, string> Examples() => Fenced("```record");

    /// <summary>The same of the page on acts.</summary>
    public static TheoryData<string, int, string> Acts() => Fenced("```acts");

    private static TheoryData<string, int, string> Fenced(string fence)
    {
        var examples = new TheoryData<string, int, string>();
        foreach (string file in Directory.GetFiles(s_folder, "*.md").Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(file);
            for (int at = 0; at < lines.Length; at++)
            {
                if (lines[at] == fence)
                {
                    int end = Array.IndexOf(lines, "```", at + 1);
                    examples.Add(Path.GetFileName(file), at + 1, string.Join('\n', lines[(at + 1)..end]));
                    at = end;
                }
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_worked_example_comes_out_as_written_in_twenty_orders(string file, int line, string block) => InTwentyOrders(file, line, block, SpecCase.Found);

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_act_comes_out_as_written_in_twenty_orders(string file, int line, string block) => InTwentyOrders(file, line, block, SpecCase.ActsOf);

    private static void InTwentyOrders(string file, int line, string block, Func<Chronicle, IEnumerable<string>> found)
    {
        SpecCase example = SpecCase.Parse(block);

        for (int seed = 0; seed < 20; seed++)
        {
            var order = new Random(seed);
            Chronicle chronicle = Chronicle.Tell(
                example.Documents.OrderBy(_ => order.Next()).ToArray(), example.Statements.OrderBy(_ => order.Next()).ToArray(), example.Law);

            string wrong = $"{file}, line {line}";
            Assert.Equal((wrong, string.Join("; ", example.Expected)), (wrong, string.Join("; ", found(chronicle))));
        }
    }

    /// <summary>A type with one example is an anecdote: each page shows where it is found, and what looks like it and is not.</summary>
    [Fact]
    public void Every_page_has_three_examples_that_find_and_two_that_do_not()
    {
        var pages = Examples().GroupBy(e => e.Data.Item1, e => e.Data.Item3, StringComparer.Ordinal);

        Assert.All(pages, page =>
        {
            int found = page.Count(b => !b.Contains("=> nothing", StringComparison.Ordinal));
            Assert.True(found >= 3 && page.Count() - found >= 2, $"{page.Key}: {found} of {page.Count()} examples find something");
        });
    }
}
