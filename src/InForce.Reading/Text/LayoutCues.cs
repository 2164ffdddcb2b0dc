using System.Collections.Immutable;
using System.Globalization;

namespace InForce.Reading.Text;

/// <summary>The beginnings by which link lines, credits, captions and notes are known; from <c>data/text/layout.tsv</c>.</summary>
internal static class LayoutCues
{
    private static readonly Lazy<ImmutableArray<Cue>> Cues = new(Load);

    public static ParagraphRole? RoleOf(ReadOnlySpan<char> paragraph)
    {
        foreach (Cue cue in Cues.Value)
        {
            if ((cue.Longest == 0 || paragraph.Length <= cue.Longest) && paragraph.StartsWith(cue.Begins, StringComparison.OrdinalIgnoreCase))
            {
                return cue.Role;
            }
        }

        return null;
    }

    private static ImmutableArray<Cue> Load() =>
    [
        .. TextData.Rows("layout.tsv").Select(row =>
            new Cue(Enum.Parse<ParagraphRole>(row["role"]), row["begins"], int.Parse(row["longest"], CultureInfo.InvariantCulture))),
    ];

    private sealed record Cue(ParagraphRole Role, string Begins, int Longest);
}
