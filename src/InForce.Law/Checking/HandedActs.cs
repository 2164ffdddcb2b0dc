using System.Globalization;
using InForce.Core.Problems;
using InForce.Law.Loading;

namespace InForce.Law.Checking;

/// <summary>One line of a participation file. The note is not read.</summary>
internal sealed record HandedAct(int Line, string Treaty, string State, string Action, DateOnly? On, DateOnly? Published, string Source, string Tier);

/// <summary>Reads a participation file handed over as CSV.</summary>
internal static class HandedActs
{
    private static readonly string[] s_required = ["treaty_id", "state_iso3", "action", "action_date", "effective_date_published"];

    /// <summary>The good lines; a line that cannot be read is refused with its number and the rest goes on.</summary>
    /// <exception cref="DataFaultException">No header, or a column is missing.</exception>
    public static (List<HandedAct> Acts, List<string> Faults) Read(string file, string text)
    {
        var acts = new List<HandedAct>();
        var faults = new List<string>();
        Dictionary<string, int>? columns = null;
        foreach ((int line, List<string> cells) in CsvReader.Read(file, text))
        {
            if (columns is null)
            {
                columns = Header(file, line, cells);
                continue;
            }

            if (cells.Count != columns.Count)
            {
                faults.Add($"{file}: line {line}: {cells.Count} cells, but the header has {columns.Count}; the line is left out");
                continue;
            }

            string Cell(string name) => columns.TryGetValue(name, out int at) ? cells[at].Trim() : string.Empty;
            if (!TryDay(Cell("action_date"), out DateOnly? on) || !TryDay(Cell("effective_date_published"), out DateOnly? published))
            {
                faults.Add($"{file}: line {line}: '{Cell("action_date")}', '{Cell("effective_date_published")}': no days of the calendar; write ISO days; the line is left out");
                continue;
            }

            acts.Add(new HandedAct(line, Cell("treaty_id"), Cell("state_iso3"), Cell("action"), on, published, Cell("source"), Cell("tier")));
        }

        return columns is null ? throw new DataFaultException(file, "line 1", $"no header; it must have {string.Join(", ", s_required)}") : (acts, faults);
    }

    private static Dictionary<string, int> Header(string file, int line, List<string> cells)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < cells.Count; i++)
        {
            columns[cells[i].Trim()] = i;
        }

        string[] missing = [.. s_required.Where(c => !columns.ContainsKey(c))];
        return missing.Length == 0 && columns.Count == cells.Count
            ? columns
            : throw new DataFaultException(file, $"line {line}", missing.Length > 0 ? $"the header lacks {string.Join(", ", missing)}" : "the header names a column twice");
    }

    private static bool TryDay(string cell, out DateOnly? day)
    {
        bool read = DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed);
        day = read ? parsed : null;
        return read || cell.Length == 0;
    }
}
