using InForce.App.Brief;
using InForce.App.Exports;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.States;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.App.Desk;

/// <summary>Statements found by words and filters, newest publication first.</summary>
internal static class Searching
{
    /// <summary>Documents the store is asked for at a time.</summary>
    private const int AtOnce = 1_000;

    /// <param name="skip">Hits of pages before this one.</param>
    public static SearchResult Of(RecordQuestions questions, SearchQuestion asked, int skip, int take, DateTimeOffset at)
    {
        HashSet<string>? documents = asked.Words is { } words ? [.. WithWords(questions, words, at)] : null;
        Chronicle[] chronicles = [.. Chronicles(questions, asked, at)];
        Found[] found =
        [
            .. chronicles.SelectMany(c => Matching(c, asked, documents)).DistinctBy(f => f.Claim.Id)
                .OrderByDescending(f => f.Claim.PublishedOn).ThenBy(f => f.Claim.Id, StringComparer.Ordinal),
        ];
        (Found Found, int Others)[] shown = asked.OnePerOrigin ? [.. FirstOfEachOrigin(found)] : [.. found.Select(f => (f, 0))];
        return new SearchResult(
            [.. shown.Skip(skip).Take(take).Select(f => Hit(f.Found, f.Others))], shown.Length, chronicles.SelectMany(c => c.Claims).DistinctBy(c => c.Id).Count());
    }

    /// <summary>Every document that holds the words: a search that stopped early would say "nothing found" of what it had not looked at.</summary>
    private static IEnumerable<string> WithWords(RecordQuestions questions, string words, DateTimeOffset at)
    {
        IReadOnlyList<Document> page = questions.Store.Search(words, at, AtOnce);
        while (page.Count > 0)
        {
            foreach (Document document in page)
            {
                yield return document.Id;
            }

            page = page.Count < AtOnce ? [] : questions.Store.Search(words, at, AtOnce, page[^1]);
        }
    }

    /// <summary>States asked for are looked up one by one; anything else needs the whole record.</summary>
    private static IEnumerable<Chronicle> Chronicles(RecordQuestions questions, SearchQuestion asked, DateTimeOffset at)
    {
        State?[] states = [.. asked.Actors.Select(StateDirectory.Shipped.Find)];
        return states.Length > 0 && states.All(s => s is not null)
            ? states.Select(s => questions.ChronicleOf(RecordSubject.State(s!.Iso3), at))
            : [questions.Whole(at)];
    }

    private static IEnumerable<Found> Matching(Chronicle chronicle, SearchQuestion asked, HashSet<string>? documents)
    {
        ILookup<string, HistoryEvent> events = chronicle.Events.SelectMany(e => e.Claims.Select(c => (c.Id, Event: e))).ToLookup(p => p.Id, p => p.Event, StringComparer.Ordinal);
        return
            from claim in chronicle.Claims
            where Matches(claim, asked) && (documents is null || documents.Contains(claim.Doc))
            let act = events[claim.Id].FirstOrDefault()
            let origins = act is null ? (int?)null : RecordMaterial.OriginsOf(act, chronicle)
            where asked.MinOrigins is not { } least || origins >= least
            select new Found(claim, act?.Id, origins, chronicle.Origins.RootOf(claim.Doc));
    }

    private static bool Matches(Claim c, SearchQuestion asked) =>
        (asked.Kind is null || c.Statement.Kind == asked.Kind)
        && (asked.Modality is null || c.Statement.Modality == asked.Modality)
        && (asked.Weapon is null || string.Equals(c.Statement.Weapon, asked.Weapon, StringComparison.OrdinalIgnoreCase))
        && (asked.Actors.IsEmpty || asked.Actors.Any(wanted => c.Statement.Actors.Any(actor => ExportQuestion.IsCalled(actor, wanted))))
        && (asked.Speaker is null || (c.Statement.Speaker is { } speaker && ExportQuestion.IsCalled(speaker, asked.Speaker)))
        && (asked.FromOn is not { } from || c.PublishedOn >= from)
        && (asked.BeforeOn is not { } before || c.PublishedOn < before);

    /// <summary>The earliest report of each act and origin, with how many others it stands for; a statement of no act stands for itself.</summary>
    private static IEnumerable<(Found Found, int Others)> FirstOfEachOrigin(Found[] found) =>
        from report in found
        group report by (report.Event ?? report.Claim.Id, report.Root) into same
        let first = same.OrderBy(f => f.Claim.PublishedOn).ThenBy(f => f.Claim.Id, StringComparer.Ordinal).First()
        select (first, same.Select(f => f.Claim.Doc).Distinct(StringComparer.Ordinal).Count() - 1);

    private static SearchHit Hit(Found f, int others) => new(
        RecordDesk.View(f.Claim.Statement, f.Event), f.Claim.Document.Title ?? f.Claim.Doc, f.Claim.Document.Publisher, f.Claim.Document.Published, f.Origins, others);

    /// <param name="Root">The document its report goes back to.</param>
    private sealed record Found(Claim Claim, string? Event, int? Origins, string Root);
}
