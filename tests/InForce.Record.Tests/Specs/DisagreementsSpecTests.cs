using InForce.Record.Laws;
using InForce.Testing;

namespace InForce.Record.Tests.Specs;

/// <summary>Runs the worked examples of <c>specs/record/disagreements.md</c>.</summary>
public sealed class DisagreementsSpecTests
{
    public static TheoryData<string> Examples()
    {
        var examples = new TheoryData<string>();
        List<string>? block = null;
        foreach (string line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "specs", "record", "disagreements.md")))
        {
            if (line == "```record")
            {
                block = [];
            }
            else if (line == "```" && block is not null)
            {
                examples.Add(string.Join('\n', block));
                block = null;
            }
            else
            {
                block?.Add(line);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_worked_example_comes_out_as_written_in_twenty_orders(string block)
    {
        SpecCase example = SpecCase.Parse(block);

        for (int seed = 0; seed < 20; seed++)
        {
            var order = new Random(seed);
            Chronicle chronicle = Chronicle.Tell(
                example.Documents.OrderBy(_ => order.Next()).ToArray(), example.Statements.OrderBy(_ => order.Next()).ToArray(), NoLaw.Instance);

            Assert.Equal(example.Expected, chronicle.Disagreements.Select(d => (d.IsNone ? "none:" : string.Empty) + d.Type + " " + string.Join(' ', d.Statements)).Order(StringComparer.Ordinal));
        }
    }
}
