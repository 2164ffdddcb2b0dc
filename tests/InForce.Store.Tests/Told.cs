using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Store.Tests;

/// <summary>Small documents with one statement each, and instants a day apart.</summary>
internal static class Told
{
    public static DateTimeOffset Day(int number) => new DateTimeOffset(2031, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(number);

    public static Document Document(string id, string text, string? title = null) =>
        new(id, "Outlet " + id, title, null, "2031-01-01", "en", null, text);

    public static AddOutcome Add(IRecordStore store, Document document, int day, string reader = "by hand") =>
        store.Add(document, reader, Statements, Day(day), "tester");

    public static IReadOnlyList<Statement> Statements(Document d) =>
    [
        new Statement
        {
            Doc = d.Id, Id = d.Id + "-01", Kind = "instrument_notified", Actors = ["LVA"], Object = "treaty:APMBC", Weapon = "APM",
            When = "2031-01-01", Step = "withdrawal", Modality = Modality.Occurred, Evidence = d.Text, Start = 0, End = d.Text.Length,
        },
    ];
}
