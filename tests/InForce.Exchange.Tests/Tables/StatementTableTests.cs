using InForce.Exchange.Evidence;
using InForce.Exchange.Tables;
using InForce.Exchange.Tests.Evidence;
using InForce.Testing;

namespace InForce.Exchange.Tests.Tables;

public sealed class StatementTableTests
{
    [Fact]
    public void Statements_read_as_approved() => Approved.Match(Table().Replace("\r\n", "⏎\n", StringComparison.Ordinal), "statements");

    [Fact]
    public void No_cell_of_a_stranger_starts_a_formula_and_the_words_come_back()
    {
        EvidenceSet set = SampleEvidence.Make();

        List<string[]> rows = PlainCsv.Read(Table());

        int evidence = Array.IndexOf(rows[0], "evidence");
        Assert.All(rows.Skip(1), row => Assert.DoesNotContain(row[evidence][..1], (string[])["=", "+", "-", "@"]));
        Assert.Equal(set.Statements.Select(s => s.Evidence), rows.Skip(1).Select(r => CsvTable.Unguarded(r[evidence])));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
    }

    [Theory]
    [InlineData("=1")]
    [InlineData("'=1")]
    [InlineData("''@x")]
    [InlineData("'quoted'")]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("-5 degrees")]
    public void A_guarded_cell_has_one_reading(string words)
    {
        var text = new StringWriter();
        var table = new CsvTable(text);

        table.Words(words).Own("end").EndRow();

        Assert.Equal(words, CsvTable.Unguarded(PlainCsv.Read(text.ToString())[0][0]));
    }

    private static string Table()
    {
        var text = new StringWriter();
        StatementTable.Write(text, SampleEvidence.Make());
        return text.ToString();
    }
}
