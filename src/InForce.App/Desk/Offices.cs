using System.Collections.Immutable;
using InForce.Core.Data;
using InForce.Record.Text;

namespace InForce.App.Desk;

/// <summary>Whether a speaker holds an office of state, as far as the report says so (<c>data/desk/offices.tsv</c>).</summary>
internal static class Offices
{
    private static readonly ImmutableArray<(string Word, string Office)> s_words =
        [.. Tsv.Embedded(typeof(Offices).Assembly, "data/desk/offices.tsv").Rows.Select(r => (Folding.Fold(r["word"]), r["office"]))];

    private static readonly char[] s_between = [' ', ',', '-', '(', ')', '.', '\'', '/', ':'];

    /// <summary>The office's kind; null where the report gives none, or one that has ended or is not of a state.</summary>
    /// <param name="speaker">A name, or an organ's code such as <c>LVA:MoD</c>.</param>
    public static string? Of(string speaker, string? role)
    {
        string organ = speaker.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? speaker[(colon + 1)..] : string.Empty;
        string words = $" {string.Join(' ', Folding.Fold($"{role} {organ}").Split(s_between, StringSplitOptions.RemoveEmptyEntries))} ";
        string[] named = [.. s_words.Where(w => words.Contains($" {w.Word} ", StringComparison.Ordinal)).Select(w => w.Office)];
        return named.Contains("none") ? null : named.FirstOrDefault();
    }
}
