using System.Collections.Immutable;
using System.Reflection;
using InForce.Core.Problems;

namespace InForce.Core.Data;

/// <summary>A data file of tab-separated facts: one header line, one fact a line, <c>#</c> lines are remarks.</summary>
public sealed class Tsv
{
    private Tsv(string file, string[] columns, ImmutableArray<TsvRow> rows) =>
        (File, Columns, Rows) = (file, [.. columns], rows);

    public string File { get; }

    /// <summary>Column names in order.</summary>
    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<TsvRow> Rows { get; private init; }

    /// <summary>Reads a file embedded under its path in the repository (<c>LogicalName</c> is that path).</summary>
    /// <exception cref="DataFaultException">Missing, or a line has more or fewer cells than the header.</exception>
    public static Tsv Embedded(Assembly assembly, string path) => Parse(path, EmbeddedFile.ReadText(assembly, path));

    /// <exception cref="DataFaultException">A line has more or fewer cells than the header.</exception>
    public static Tsv Parse(string file, string text)
    {
        string[]? columns = null;
        var rows = ImmutableArray.CreateBuilder<TsvRow>();
        int number = 0;
        var lines = new TextLines(text);
        while (lines.TryNext(out ReadOnlySpan<char> raw))
        {
            number++;
            if (raw.IsEmpty || raw[0] == '#')
            {
                continue;
            }

            string[] cells = raw.ToString().Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            if (cells.Length != columns.Length)
            {
                throw new DataFaultException(file, $"line {number}", $"{cells.Length} cells, but the header has {columns.Length}");
            }

            rows.Add(new TsvRow(file, number, columns, cells));
        }

        return new Tsv(file, columns ?? [], rows.ToImmutable());
    }
}

/// <summary>One line of a <see cref="Tsv"/>.</summary>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record TsvRow(string File, int Line, string[] Columns, string[] Cells)
{
    /// <summary>The cell, never null; empty when the cell is.</summary>
    /// <exception cref="DataFaultException">No such column.</exception>
    public string this[string column] =>
        Array.IndexOf(Columns, column) is >= 0 and int at ? Cells[at] : throw Fault(column, "the file has no such column");

    /// <summary>Whether the file has such a column.</summary>
    public bool Has(string column) => Array.IndexOf(Columns, column) >= 0;

    /// <summary>The cell, or null when it is empty.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } cell ? cell : null;

    /// <summary>The parts of a cell whose values are parted by <c>|</c>; empty parts are dropped.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DataFaultException Fault(string column, string what) => new(File, $"line {Line}, {column}", what);
}
