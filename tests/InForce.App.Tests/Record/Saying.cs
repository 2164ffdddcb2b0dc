using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Store;

namespace InForce.App.Tests.Record;

/// <summary>Small documents of one statement each, put into a record by hand.</summary>
internal static class Saying
{
    public static DateTimeOffset Day(int number) => new DateTimeOffset(2031, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(number);

    /// <summary>A vote on leaving, told by one outlet.</summary>
    public static Statement Vote(string doc, string when, string actor = "LVA", double? confidence = 0.9, string? evidence = null)
    {
        string words = evidence ?? $"The parliament of {actor} voted to leave on {when}, {doc} says.";
        return new Statement
        {
            Doc = doc, Id = doc + "-01", Kind = "domestic_legal_step", Actors = [actor], Object = "treaty:APMBC", Weapon = "APM", When = when,
            Step = "parliament_vote", Modality = Modality.Occurred, Evidence = words, Start = 0, End = words.Length, Confidence = confidence,
        };
    }

    public static AddOutcome Add(IRecordStore store, Statement statement, int day, string published = "2025-05-01") => store.Add(
        new Document(statement.Doc, "Outlet " + statement.Doc, null, null, published, "en", null, statement.Evidence + " More is not known."),
        "by hand", _ => [statement], Day(day), "tester");

    public static RecordQuestions Questions(IRecordStore store) => new(store, LawDesk.Open(null).Engine);

    /// <summary>Each event of a state as its statements, in order.</summary>
    public static string[] Acts(IRecordStore store, string state, int day) =>
        [.. Questions(store).Timeline(RecordSubject.State(state), Day(day)).Select(e => string.Join('+', e.Claims.Select(c => c.Id).Order(StringComparer.Ordinal)))];
}
