using System.Globalization;
using InForce.Core.Data;
using InForce.Core.Statements;
using InForce.Testing;

namespace InForce.Reading.Tests.Statements;

/// <summary>Amounts of the statements found in gold documents, with the floors of <c>gold/quantity-floors.tsv</c>.</summary>
public sealed class GoldQuantityTests
{
    [Theory]
    [InlineData("open")]
    [InlineData("dev")]
    [InlineData("scored")]
    public void Amounts_do_not_fall_below_their_floor(string set)
    {
        string? folder = GoldStatementTests.Folder(set);
        Assert.SkipWhen(folder is null, $"the gold set '{set}' is not here");
        GoldStatement[] gold = [.. GoldStatementTests.Lines(folder!, "statements.jsonl").Select(GoldStatement.Of)];
        Statement[] found = [.. GoldStatementTests.Lines(folder!, "documents.jsonl").SelectMany(GoldStatementTests.Read)];
        (int right, int wanted, int given) = Count(gold, found);
        TsvRow floor = Tsv.Parse("gold/quantity-floors.tsv", File.ReadAllText(RepositoryRoot.File("gold", "quantity-floors.tsv"))).Rows.Single(r => r["set"] == set);

        Assert.True(right >= Number(floor["precision"]) * given && right >= Number(floor["recall"]) * wanted, $"{set}: {right} right of {given} given and {wanted} wanted");
    }

    /// <summary>Over pairs of a gold statement and the first of ours that fits it.</summary>
    private static (int Right, int Wanted, int Given) Count(GoldStatement[] gold, Statement[] found)
    {
        (int right, int wanted, int given) = (0, 0, 0);
        var taken = new HashSet<string>();
        foreach (GoldStatement one in gold)
        {
            if (Array.Find(found, s => !taken.Contains(s.Id) && one.Fits(s)) is not { } statement)
            {
                continue;
            }

            taken.Add(statement.Id);
            (string? Unit, decimal? Min, decimal? Max)? ours = statement.Quantity is { } q ? (q.Unit, q.Min, q.Max) : null;
            wanted += one.Amount is null ? 0 : 1;
            given += ours is null ? 0 : 1;
            right += ours is not null && ours == one.Amount ? 1 : 0;
        }

        return (right, wanted, given);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
