using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Data;
using InForce.Core.Statements;

namespace InForce.App.Desk;

/// <summary>How well one kind of statement is read, on one set of gold documents.</summary>
/// <param name="Statements">Statements of the kind that a careful person finds there.</param>
/// <param name="Precision">At least this share of those found is right, 0 to 1.</param>
/// <param name="Recall">At least this share of those there is found, 0 to 1.</param>
public sealed record QualityRow(string Kind, string KindLabel, string SetName, int Statements, double Precision, double Recall)
{
    /// <summary>False where the floor promises nothing.</summary>
    public bool FindsAny => Recall > 0;
}

/// <summary>The measured quality of reading, from <c>gold/floors.tsv</c> and <c>gold/sizes.tsv</c>.</summary>
public static class MeasuredQuality
{
    /// <summary>In the order of the kinds, then of the sets.</summary>
    public static ImmutableArray<QualityRow> Rows { get; } = Load();

    /// <summary>Labels of the kinds without a floor, in their order.</summary>
    public static ImmutableArray<string> Unmeasured { get; } =
        [.. Kinds.All.Where(k => Rows.All(r => r.Kind != k.Id)).Select(k => k.Label)];

    private static ImmutableArray<QualityRow> Load()
    {
        ILookup<(string, string), string> sizes = Table("gold/sizes.tsv").ToLookup(r => (r["set"], r["kind"]), r => r["statements"]);
        return
        [
            .. Table("gold/floors.tsv")
                .Select(r => (Row: r, Kind: Kinds.TryGet(r["kind"], out KindEntry kind) ? kind : throw r.Fault("kind", $"'{r["kind"]}' is no kind of statement")))
                .OrderBy(r => r.Kind.Order).ThenBy(r => r.Row["set"], StringComparer.Ordinal)
                .Select(r => new QualityRow(
                    r.Kind.Id, r.Kind.Label, NameOf(r.Row), Whole(sizes[(r.Row["set"], r.Kind.Id)].FirstOrDefault()), Share(r.Row, "precision"), Share(r.Row, "recall"))),
        ];
    }

    private static string NameOf(TsvRow row) => row["set"] switch
    {
        "open" => "open gold (in the source tree)",
        "press" => "press gold (in the source tree)",
        "unseen" => "unseen gold (in the source tree; no rule was written on it and nothing learned from it)",
        "dev" => "development corpus",
        string other => throw row.Fault("set", $"'{other}' is no set of gold documents"),
    };

    private static ImmutableArray<TsvRow> Table(string path) => Tsv.Embedded(typeof(MeasuredQuality).Assembly, path).Rows;

    private static double Share(TsvRow row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static int Whole(string? text) => text is null ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
}
