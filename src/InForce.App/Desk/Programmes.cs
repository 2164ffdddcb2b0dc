using System.Collections.Immutable;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.States;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.App.Desk;

/// <summary>What the record holds on programmes, as their pages show it.</summary>
internal static class Programmes
{
    public static ImmutableArray<ProgrammeRow> All(RecordQuestions questions, DateTimeOffset knownAt) =>
    [
        .. questions.Programmes(knownAt).Select(p => (Parts: p.Programme.Split('|'), p.Statements)).Where(p => p.Parts.Length == 2)
            .Select(p => Row(p.Parts[0], p.Parts[1], p.Statements))
            .OrderBy(p => p.State.Name, StringComparer.Ordinal).ThenBy(p => p.Weapon, StringComparer.Ordinal),
    ];

    public static ProgrammePage? Of(RecordQuestions questions, string id, DateTimeOffset knownAt)
    {
        if (id.Split('-', 2) is not [{ Length: > 0 } state, { Length: > 0 } weapon])
        {
            return null;
        }

        var subject = RecordSubject.Programme(state, weapon);
        Chronicle chronicle = questions.ChronicleOf(subject, knownAt);
        ImmutableArray<HistoryEvent> events = questions.Timeline(subject, knownAt);
        Dictionary<string, string> eventOf = events.SelectMany(e => e.Claims.Select(c => (c.Id, Event: e.Id)))
            .DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Event, StringComparer.Ordinal);
        Claim[] claims = [.. chronicle.Claims.Where(c => eventOf.ContainsKey(c.Id))];
        return claims.Length == 0 ? null : new ProgrammePage(
            Row(state, weapon, claims.Length),
            [.. events.Select(e => RecordDesk.View(e, chronicle))],
            [.. claims.Select(c => RecordDesk.View(c, eventOf[c.Id]))],
            RecordDesk.Links(claims, chronicle),
            chronicle.Origins.Independent(claims.Select(c => c.Doc).Distinct(StringComparer.Ordinal)),
            Disputes.Of(chronicle, c => eventOf.ContainsKey(c.Id)));
    }

    /// <summary>Null where no report ever told of such a programme by then.</summary>
    public static FormerProgramme? Former(RecordQuestions questions, string id, DateTimeOffset knownAt)
    {
        if (id.Split('-', 2) is not [{ Length: > 0 } state, { Length: > 0 } weapon]
            || questions.OnceUnder(RecordSubject.Programme(state, weapon).Key, knownAt) is not { Count: > 0 } once)
        {
            return null;
        }

        IEnumerable<Document> left = once.Select(s => s.Document.Id).Distinct(StringComparer.Ordinal).Select(d => questions.Find(d, knownAt)).OfType<Document>();
        return new FormerProgramme(Row(state, weapon, once.Select(s => s.Statement.Id).Distinct(StringComparer.Ordinal).Count()), [.. left.Select(d => RecordDesk.Row(d.Head, questions.OfDocument(d.Id, knownAt).Length))]);
    }

    private static ProgrammeRow Row(string state, string weapon, int statements) =>
        new($"{state}-{weapon}", new StateName(state, StateDirectory.Shipped.NameOf(state), StateDirectory.Shipped.OfCode(state)?.M49), weapon, statements);
}
