using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.App.Brief;

/// <summary>What a record holds on the subject of a brief, as known at one instant.</summary>
public static class RecordMaterial
{
    public static BriefMaterial Of(RecordQuestions questions, RecordSubject subject, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(subject);
        Chronicle chronicle = questions.ChronicleOf(subject, knownAt);
        ImmutableArray<HistoryEvent> events = questions.Timeline(subject, knownAt);
        (long documents, long statements) = questions.Counts(knownAt);
        return new BriefMaterial(
            [.. events.Select(e => Event(e, chronicle))],
            [.. DateDisputes.Of(events), .. Others(events, chronicle)],
            (int)documents,
            (int)statements,
            chronicle.Claims.Max(c => c.PublishedOn));
    }

    /// <summary>What else the record found at odds, or only seeming so, among statements of the subject's events. Days are told by event.</summary>
    private static IEnumerable<BriefDispute> Others(ImmutableArray<HistoryEvent> events, Chronicle chronicle)
    {
        Dictionary<string, Claim> own = events.SelectMany(e => e.Claims).DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
        Dictionary<string, Claim> all = chronicle.Claims.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
        return DisagreementLine.InOrder(chronicle).Where(d => d.Type != "date" && d.Sides.Any(side => side.Any(own.ContainsKey))).Select(d => new BriefDispute(
            d.Type, [.. d.Statements.Where(all.ContainsKey).Select(id => Telling(all[id]))], [], d.Law,
            d.Resolution is { } settled ? $"{d.Reason}; settled by {settled.Who}: {settled.Reason}" : d.Reason, d.IsNone));
    }

    private static BriefEvent Event(HistoryEvent e, Chronicle chronicle)
    {
        ILookup<bool, Claim> told = e.Claims.ToLookup(c => c.Statement.Modality == e.Modality);
        return new(
            e.Id, e.Kind, e.Object, e.Actors, e.Date?.ToString(), e.Modality, EventOrigins.Of(e, chronicle),
            [.. told[true].Select(Telling)], [.. told[false].Select(Telling)]);
    }

    internal static Telling Telling(Claim claim) => new(claim.Statement, claim.Document, TextHash.Of(claim.Document));
}

/// <summary>The hash a citation gives of the captured text.</summary>
public static class TextHash
{
    /// <summary>SHA-256 of the text as UTF-8, lower-case hexadecimal.</summary>
    public static string Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Text)));
    }
}
