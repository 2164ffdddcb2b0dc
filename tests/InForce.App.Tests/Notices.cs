using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Store;

namespace InForce.App.Tests;

/// <summary>Reports of notices of withdrawal, each told by an outlet of its own.</summary>
internal static class Notices
{
    /// <param name="doc">The document's id.</param>
    /// <param name="day">When it says the notice was given.</param>
    /// <param name="sure">How surely it was read; null where nobody measured it.</param>
    /// <param name="storedOn">When the record learned of it.</param>
    public static void Tell(RecordStore store, string doc, string day, double? sure, DateTimeOffset storedOn, params string[] states)
    {
        string words = $"{string.Join(" and ", states)} notified the depositary on {day}";
        store.Add(
            new Document(doc, $"Outlet of {doc}", null, null, "2025-07-01", "en", null, words),
            "by hand",
            d => [new Statement { Doc = doc, Id = doc + "-01", Kind = "instrument_notified", Actors = [.. states], Object = "treaty:APMBC", Weapon = "APM", When = day, Step = "withdrawal", Modality = Modality.Occurred, Evidence = words, Start = 0, End = words.Length, Confidence = sure }],
            storedOn,
            "tester");
    }
}
