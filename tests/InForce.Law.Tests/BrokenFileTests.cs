using System.Text;
using InForce.Core.Problems;
using InForce.Law.Loading;
using InForce.Testing;

namespace InForce.Law.Tests;

public sealed class BrokenFileTests
{
    private static readonly string s_good = File.ReadAllText(RepositoryRoot.File("data", "treaties", "APMBC.json"));

    [Theory]
    [InlineData("\"rule\": \"months(6)\"", "\"rule\": \"full-moon(6)\"", "$.withdrawal.effect.rule", "full-moon")]
    [InlineData("\"openedOn\": \"1997-12-03\"", "\"openedOn\": \"1997-02-30\"", "$.openedOn", "not a day")]
    [InlineData("\"name\": \"Anti-Personnel Mine Ban Convention\"", "\"name\": \"\"", "$.name", "not empty")]
    [InlineData("\"depositary\":", "\"depositery\":", "$", "'depositary' is missing")]
    [InlineData("\"mtdsg\":", "\"colour\": \"blue\", \"mtdsg\":", "$.colour", "no member known")]
    [InlineData("\"mtdsg\":", "\"name\": \"again\", \"mtdsg\":", "$.name", "given twice")]
    [InlineData("\"instruments\": 40", "\"instruments\": -40", "$.entry.threshold.instruments", "whole number")]
    [InlineData("\"appliesTo\": \"after-threshold-deposit\"", "\"appliesTo\": \"sometimes\"", "$.entry.later.appliesTo", "none of")]
    [InlineData("\"clock\": \"receipt\"", "\"clock\": \"sundial\"", "$.withdrawal.clock", "none of")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 99", "$.schemaVersion", "schema version 1")]
    [InlineData("\"each\": \"30 apr\"", "\"each\": \"31 apr\"", "$.obligations[3].due.each", "no day of the year")]
    [InlineData("\"verified\": \"verified\"", "\"verified\": \"surely\"", "$.verified", "none of")]
    [InlineData("\"entry\": {", "\"entry\": 7, \"x\": {", "$.entry", "object in braces")]
    [InlineData("\"usualNames\": [", "\"usualNames\": [ 12,", "$.usualNames[0]", "text in quotes")]
    [InlineData("\"schemaVersion\": 1,", "\"schemaVersion\": 1,,", "line 2", "no valid JSON")]
    public void A_broken_treaty_file_is_refused_with_file_line_path_and_reason(string good, string bad, string place, string reason)
    {
        Assert.Contains(good, s_good, StringComparison.Ordinal);
        int at = s_good.IndexOf(good, StringComparison.Ordinal);
        string broken = string.Concat(s_good.AsSpan(0, at), bad, s_good.AsSpan(at + good.Length));

        var fault = Assert.Throws<DataFaultException>(() => TreatyFile.Read("XT.json", Encoding.UTF8.GetBytes(broken)));

        Assert.Contains("XT.json: line ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XA\t2030-01-01\tratification\t\tofficial\ts\tr\t\t", "9 cells")]
    [InlineData("XA\t2030-02-30\tratification\t\tofficial\ts\tr\t\t\t", "not a day")]
    [InlineData("XA\t2030-01-01\tenvoy\t\tofficial\ts\tr\t\t\t", "no kind of act")]
    [InlineData("XA\t2030-01-01\tratification\t\trumour\ts\tr\t\t\t", "none of official")]
    public void A_broken_line_of_acts_is_refused_with_its_number(string line, string reason)
    {
        string text = string.Join('\t', ActsFile.Columns) + "\n" + line + "\n";

        var fault = Assert.Throws<DataFaultException>(() => ActsFile.Read("XT", "XT.tsv", text));

        Assert.Contains("XT.tsv: line 2", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_give_a_fault_and_never_another_exception()
    {
        var random = new Random(17);
        byte[] good = Encoding.UTF8.GetBytes(s_good);
        for (int i = 0; i < 3_000; i++)
        {
            byte[] bytes = [.. good];
            for (int n = 0; n < 4; n++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                TreatyFile.Read("XT.json", bytes);
            }
            catch (DataFaultException)
            {
                // The one way a broken file may end.
            }
        }
    }
}
