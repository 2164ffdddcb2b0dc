using System.Collections.Immutable;
using InForce.Core.Data;
using InForce.Core.Problems;

namespace InForce.Capture.Scanning;

/// <summary>The terms a page must hold to be worth parsing: at least one of every group.</summary>
/// <param name="Groups">In the order of the file.</param>
public sealed record ScanTerms(ImmutableArray<TermGroup> Groups)
{
    private const int MostTerms = 20_000;
    private const int LongestTerm = 200;

    /// <summary>The list that ships: a treaty or weapon term and an act or actor term.</summary>
    public static ScanTerms Shipped { get; } = Of(Tsv.Embedded(typeof(ScanTerms).Assembly, "data/capture/scan-terms.tsv"));

    /// <summary>A file of the same form (columns <c>group</c> and <c>terms</c>, terms parted by a bar), or a plain list, a term a line, of one group.</summary>
    /// <exception cref="BadInputException">No terms, too many, or a term too short or long to mean anything.</exception>
    public static ScanTerms Parse(string file, string text)
    {
        try
        {
            ScanTerms terms = text.Contains('\t') ? Of(Tsv.Parse(file, text)) : Of(Lines(text));
            int count = terms.Groups.Sum(g => g.Terms.Length);
            return count switch
            {
                0 => throw new BadInputException(file, "the file holds no terms", "write a term a line, or columns group and terms parted by tabs"),
                > MostTerms => throw new BadInputException(file, $"more than {MostTerms} terms", "keep the terms that tell pages apart"),
                _ => terms,
            };
        }
        catch (DataFaultException e)
        {
            throw new BadInputException(file, e.Place + ": " + e.What, "write a term a line, or columns group and terms parted by tabs", e);
        }
    }

    private static ScanTerms Of(Tsv file) =>
        new([.. file.Rows.GroupBy(r => r["group"], StringComparer.Ordinal).Select(g => Group(file.File, g.Key, g.SelectMany(r => r.List("terms"))))]);

    private static ScanTerms Of(IEnumerable<string> lines) => new([Group("terms", "terms", lines)]);

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(l => l.Trim(' ', '\r', '\uFEFF')).Where(l => l.Length > 0 && l[0] != '#');

    private static TermGroup Group(string file, string name, IEnumerable<string> terms)
    {
        ImmutableArray<string> kept = [.. terms.Distinct(StringComparer.OrdinalIgnoreCase)];
        if (kept.FirstOrDefault(t => t.TrimEnd('*').Length is < 2 or > LongestTerm) is { } odd)
            throw new BadInputException(file, $"the term '{odd}' is shorter than 2 or longer than {LongestTerm} characters", "spell it out or drop it");
        return new TermGroup(name, kept);
    }
}

/// <summary>Terms of which one suffices. Whole words; a term ending in <c>*</c> is the beginning of one. Case does not matter.</summary>
public sealed record TermGroup(string Name, ImmutableArray<string> Terms);
