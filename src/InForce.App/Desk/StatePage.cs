using System.Collections.Immutable;
using InForce.App.Record;
using InForce.Core.Statements;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.App.Desk;

/// <summary>What the record holds on one state, parted as its page shows it.</summary>
internal static class StatePage
{
    private const int LongestQuote = 160;

    public static StateRecord Of(RecordQuestions questions, string state, DateTimeOffset knownAt)
    {
        var subject = RecordSubject.State(state);
        Chronicle chronicle = questions.ChronicleOf(subject, knownAt);
        ImmutableArray<HistoryEvent> events = questions.Timeline(subject, knownAt);
        return new StateRecord(
            [.. events.Where(e => !IsProgramme(e)).Select(e => RecordDesk.View(e, chronicle))],
            [.. events.Where(IsProgramme).Select(e => RecordDesk.View(e, chronicle))],
            [.. Voices(events)],
            Disputes.Of(chronicle, c => c.States.Contains(state)));
    }

    private static bool IsProgramme(HistoryEvent e) => Kinds.TryGet(e.Kind, out KindEntry kind) && kind.Family == "programmes";

    private static IEnumerable<VoiceView> Voices(ImmutableArray<HistoryEvent> events) =>
        from claim in events.SelectMany(e => e.Claims)
        where claim.Statement.Speaker is not null
        group claim by claim.Statement.Speaker into voice
        let latest = voice.OrderByDescending(c => c.PublishedOn).ThenBy(c => c.Id, StringComparer.Ordinal).First()
        let office = Offices.Of(voice.Key!, latest.Statement.SpeakerRole)
        orderby office is null, voice.Count() descending, voice.Key
        select new VoiceView(voice.Key!, latest.Statement.SpeakerRole, office, voice.Count(), Short(Quoting.Of(latest.Statement, latest.Document.Text)), PathOf(latest));

    private static string Short(string quote) => quote.Length <= LongestQuote ? quote : string.Concat(quote.AsSpan(0, LongestQuote), "…");

    private static string PathOf(Claim claim) => $"/document/{Uri.EscapeDataString(claim.Doc)}#card-{Uri.EscapeDataString(claim.Id)}";
}
