using System.Globalization;
using InForce.Core.Data;
using InForce.Law.Acts;

namespace InForce.Law.Loading;

/// <summary>Reads <c>coverage.tsv</c>: how far each treaty's acts are complete.</summary>
internal static class CoverageFile
{
    public static Dictionary<string, Coverage> Read(string file, string text)
    {
        var all = new Dictionary<string, Coverage>(StringComparer.Ordinal);
        foreach (TsvRow row in Tsv.Parse(file, text).Rows)
        {
            string treaty = row["treaty"];
            if (!all.TryAdd(treaty, new Coverage(
                treaty,
                row["partial"] == "yes" ? null : Day(row, "completeThrough"),
                row.Optional("expected") is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : null,
                Day(row, "expectedOn"),
                row["source"],
                row["note"])))
            {
                throw row.Fault("treaty", $"{treaty} stands here twice");
            }
        }

        return all;
    }

    private static DateOnly? Day(TsvRow row, string column) => row.Optional(column) is not { } cell
        ? null
        : DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw row.Fault(column, $"'{cell}' is not a day of the calendar; write an ISO day");
}
