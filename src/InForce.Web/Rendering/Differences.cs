using System.Collections.Immutable;
using InForce.App.Desk;
using InForce.App.Record;
using InForce.Core.Statements;

namespace InForce.Web.Rendering;

/// <summary>What one report gives, in the order of the columns; null where it gives nothing.</summary>
/// <param name="Report">Who printed it and when.</param>
/// <param name="Path">Page of its words.</param>
internal sealed record ReportedValues(string Report, string Path, ImmutableArray<string?> Values);

/// <summary>The values in which reports of one act differ, side by side.</summary>
internal sealed class Differences
{
    private static readonly ImmutableArray<(string Name, Func<Statement, string?> ValueOf)> s_values =
    [
        ("When", s => s.When is { } when ? DateWords.Of(when) : s.WhenText),
        ("Modality", s => Words.Modality(s.Modality)),
        ("Amount", s => s.Quantity?.Text),
        ("What the amount covers", s => s.Quantity?.Covers),
        ("Weapon class", s => s.Weapon is { } w ? PlainNames.Weapon(w) : null),
        ("Object", s => s.Object is { } o ? PlainNames.Thing(o) : null),
        ("Speaker", s => s.Speaker is { } who ? PlainNames.Actor(who) : null),
    ];

    public Differences(IReadOnlyCollection<StatementView> reports)
    {
        (string Name, Func<Statement, string?> ValueOf)[] differing =
            [.. s_values.Where(v => reports.Select(r => v.ValueOf(r.Statement)).Distinct(StringComparer.Ordinal).Skip(1).Any())];
        Columns = [.. differing.Select(v => v.Name)];
        Rows = [.. reports.Select(r => new ReportedValues(NameOf(r), PathOf(r.Statement), [.. differing.Select(v => v.ValueOf(r.Statement))]))];
    }

    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<ReportedValues> Rows { get; }

    public bool IsEmpty => Columns.IsEmpty;

    private static string NameOf(StatementView r) => (r.Publisher ?? r.Statement.Doc) + (r.Published is { } day ? ", " + Words.PublishedOn(day) : string.Empty);

    /// <summary>The page that shows the words of a statement where they stand.</summary>
    public static string PathOf(Statement s) => $"/document/{Uri.EscapeDataString(s.Doc)}#at-{Uri.EscapeDataString(s.Id)}";
}
