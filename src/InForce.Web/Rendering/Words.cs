using System.Globalization;
using InForce.App.Record.Check;
using InForce.Core.Statements;

namespace InForce.Web.Rendering;

/// <summary>Words of the contract as people read them.</summary>
internal static class Words
{
    public static string Standing(string id) => id switch
    {
        "not-bound" => "Not bound",
        "signatory" => "Signatory",
        "consented" => "Consented, not yet in force",
        "party" => "Party",
        "leaving" => "Leaving, still bound",
        "withdrawn" => "Withdrawn",
        "undetermined" => "Cannot be said",
        _ => id,
    };

    public static string Modality(Modality modality) => modality switch
    {
        Core.Statements.Modality.Occurred => "occurred",
        Core.Statements.Modality.Planned => "planned",
        Core.Statements.Modality.Proposed => "proposed",
        Core.Statements.Modality.Possible => "possible",
        Core.Statements.Modality.Conditional => "conditional",
        Core.Statements.Modality.Denied => "denied",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What a statement of a checked text is to the record.</summary>
    public static string Verdict(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.LawConflict => "At odds with the law",
        CheckVerdict.Conflict => "At odds with the record",
        CheckVerdict.Overtaken => "Overtaken",
        CheckVerdict.Copy => "Copy",
        CheckVerdict.Known => "Known",
        CheckVerdict.New => "New",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string VerdictClass(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.LawConflict or CheckVerdict.Conflict => "s-withdrawn",
        CheckVerdict.Overtaken => "s-leaving",
        CheckVerdict.New => "s-consented",
        _ => string.Empty,
    };

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>The publisher's day, without the hour that a list has no room for; what is no day as it stands.</summary>
    public static string PublishedOn(string published) => published.Length > 10 && published[10] == 'T' ? published[..10] : published;

    /// <summary>"2025-04-16, 13:20 (+03:00)": the publisher's day and hour; what is no such as it stands.</summary>
    public static string PublishedAt(string published) => published.Length > 16 && published[10] == 'T' && DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
        ? $"{published[..10]}, {published[11..16]}{(published.IndexOfAny(['Z', '+', '-'], 16) is var zone and > 0 ? $" ({published[zone..].Replace("Z", "UTC", StringComparison.Ordinal)})" : string.Empty)}"
        : published;

    /// <summary>What kind of disagreement it is.</summary>
    public static string Dispute(string type) => type == "law" ? "at odds with the law" : type.Replace('_', ' ').Replace('-', ' ');

    /// <summary>"27 December 2025".</summary>
    public static string LongDay(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>withdrawal_announced</c> or <c>entry-into-force-only</c> as words.</summary>
    public static string Plain(string id) =>
        id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..].Replace('_', ' ').Replace('-', ' ');

    /// <summary>With a capital letter and a full stop.</summary>
    public static string Sentence(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..] + (words[^1] is '.' or '?' or '!' ? string.Empty : ".");

    /// <summary>What values say apart from the words they all share: "domestic_legal_step Occurred 66:14" against the same with 68:14 is 66:14 and 68:14.</summary>
    public static IReadOnlyList<string> Apart(IReadOnlyList<string> values)
    {
        string[][] words = [.. values.Select(v => v.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        string[] apart = [.. words.Select(w => string.Join(' ', w.Where(word => !words.All(other => other.Contains(word, StringComparer.Ordinal)))))];
        return values.Count > 1 && apart.All(a => a.Length > 0) ? apart : values;
    }

    /// <summary>"4 statements of 2 documents": the measure of every "none found".</summary>
    public static string Compared(int statements, int documents) => Count(statements, "statement", "statements") + " of " + Count(documents, "document", "documents");

    /// <summary>"1 party", "3 parties".</summary>
    public static string Count(int count, string one, string many) => count.ToString("N0", CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
