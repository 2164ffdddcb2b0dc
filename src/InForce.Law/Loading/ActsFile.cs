using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Data;
using InForce.Core.Problems;
using InForce.Law.Acts;

namespace InForce.Law.Loading;

/// <summary>
/// Reads the acts of one treaty: tab-separated, one line a source. Written for speed, since a quick answer waits for it:
/// repeated sources share one string.
/// </summary>
internal static class ActsFile
{
    public static readonly string[] Columns =
        ["state", "on", "action", "effectiveOn", "tier", "source", "retrieved", "knownOn", "notification", "note"];

    /// <exception cref="DataFaultException">A wrong header, a line with more or fewer cells, an unknown kind or tier, a day that does not exist.</exception>
    public static ImmutableArray<Act> Read(string treaty, string file, string text)
    {
        var acts = ImmutableArray.CreateBuilder<Act>();
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup = shared.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<Range> cells = stackalloc Range[Columns.Length + 1];
        int number = 0;
        bool header = false;
        var lines = new TextLines(text);
        while (lines.TryNext(out ReadOnlySpan<char> line))
        {
            number++;
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (!header)
            {
                header = line.SequenceEqual(string.Join('\t', Columns))
                    ? true
                    : throw new DataFaultException(file, $"line {number}", $"the header must be: {string.Join(", ", Columns)} (tab-separated)");
                continue;
            }

            int count = line.Split(cells, '\t');
            if (count != Columns.Length)
            {
                throw new DataFaultException(file, $"line {number}", $"{count} cells, but the header has {Columns.Length}");
            }

            acts.Add(Line(treaty, new Cells(file, number, line, cells), lookup));
        }

        return acts.ToImmutable();
    }

    private static Act Line(string treaty, Cells cells, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> shared)
    {
        string action = Share(cells.Of(2), shared);
        if (!ActKinds.TryGet(action, out _))
        {
            throw cells.Fault("action", $"'{action}' is no kind of act; known are {string.Join(", ", ActKinds.All)}");
        }

        DateOnly? on = cells.Day(1);
        DateOnly? effectiveOn = cells.Day(3);
        return new Act(
            treaty, Share(cells.Of(0), shared), action, on, effectiveOn, Tier(cells), Share(cells.Of(5), shared), Share(cells.Of(6), shared),
            cells.Day(7), cells.Of(8).IsEmpty ? null : cells.Of(8).ToString());
    }

    private static SourceTier Tier(Cells cells) => cells.Of(4) switch
    {
        "official" => SourceTier.Official,
        "compiled" => SourceTier.Compiled,
        "press-or-secondary" => SourceTier.PressOrSecondary,
        "memory" => SourceTier.Memory,
        _ => throw cells.Fault("tier", $"'{cells.Of(4)}' is none of official, compiled, press-or-secondary, memory"),
    };

    private static string Share(ReadOnlySpan<char> cell, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> shared)
    {
        if (!shared.TryGetValue(cell, out string? text))
        {
            text = cell.ToString();
            shared[cell] = text;
        }

        return text;
    }

    private readonly ref struct Cells(string file, int number, ReadOnlySpan<char> line, Span<Range> ranges)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private readonly Span<Range> _ranges = ranges;

        public ReadOnlySpan<char> Of(int column) => _line[_ranges[column]];

        public DateOnly? Day(int column)
        {
            ReadOnlySpan<char> cell = Of(column);
            if (cell.IsEmpty)
            {
                return null;
            }

            return DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                ? day
                : throw Fault(Columns[column], $"'{cell}' is not a day of the calendar; write an ISO day");
        }

        public DataFaultException Fault(string column, string what) => new(file, $"line {number}, {column}", what);
    }
}
