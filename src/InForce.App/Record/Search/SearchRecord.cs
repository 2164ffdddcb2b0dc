using System.Collections.Immutable;
using InForce.App.Exports;
using InForce.Core.Documents;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Events;
using InForce.Record.Origins;
using InForce.Record.Text;
using InForce.Store;

namespace InForce.App.Record.Search;

/// <summary>Finds statements by words and by what they are, in the record as known at one instant.</summary>
/// <remarks>
/// Words find documents. Asked for words alone, it answers with the statements whose own sentence or names hold them, and with the document where none do;
/// with a filter beside the words, with every statement of those documents that passes.
/// </remarks>
public sealed class SearchRecord(RecordQuestions questions)
{
    /// <summary>Documents the store is asked for at a time.</summary>
    private const int AtOnce = 200;

    /// <exception cref="BadInputException">Nothing is asked, or an actor is asked for whom neither the record nor the list of states knows.</exception>
    public SearchAnswer Find(SearchQuestion asked, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (!asked.AsksSomething)
        {
            throw new BadInputException("words", "nothing is asked", "give words or a filter");
        }

        var unknown = new UnknownActors(asked.Actors);
        var hits = new List<SearchHit>();
        List<string> words = asked.Words is null ? [] : Words.Of(asked.Words);
        int compared = 0;
        foreach (IReadOnlyCollection<StoredStatement> together in Looked(asked, knownAt, hits))
        {
            compared += together.Count;
            unknown.Meet(together);
            hits.AddRange(together.Select(s => new Claim(s.Statement, s.Document)).Where(c => Matches(c, asked))
                .Select(c => new SearchHit(c.Document.Head, c, HoldsWords(c, words), null, null, 0)).Where(h => h.Near || asked.AsksBesideWords || asked.AsksOrigins));
        }

        unknown.Refuse();
        IEnumerable<SearchHit> found = asked.AsksOrigins ? WithOrigins(hits, asked, knownAt) : hits;
        return new SearchAnswer(InOrder(found), asked.Words is null || StatesOf(asked) is not null ? compared : (int)questions.Counts(knownAt).Statements);
    }

    /// <summary>The act a hit tells of, the one of most origins; unchanged where it tells of none.</summary>
    public SearchHit WithAct(SearchHit hit, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(hit);
        (HistoryEvent Event, int Origins)[] acts = hit.Claim is null || hit.Event is not null ? [] : [.. questions.ActsOf(hit.Claim, knownAt)];
        return acts.Length == 0 ? hit : acts.MaxBy(a => a.Origins) is var act ? hit with { Event = act.Event.Id, Origins = act.Origins } : hit;
    }

    /// <summary>Statements as few as the question allows, some at a time.</summary>
    /// <param name="documents">Gets documents that hold the words in no statement of theirs, where nothing but words is asked.</param>
    private IEnumerable<IReadOnlyCollection<StoredStatement>> Looked(SearchQuestion asked, DateTimeOffset knownAt, List<SearchHit> documents)
    {
        if (StatesOf(asked) is { } states)
        {
            HashSet<string>? holding = asked.Words is { } words ? [.. WithWords(words, knownAt).Select(d => d.Id)] : null;
            IEnumerable<StoredStatement> under = states.SelectMany(s => questions.Under(RecordSubject.State(s).Key, knownAt)).DistinctBy(s => s.Statement.Id);
            return [[.. under.Where(s => holding is null || holding.Contains(s.Document.Id))]];
        }

        return asked.Words is null ? questions.All(knownAt).Chunk(AtOnce) : InDocuments(asked, knownAt, documents);
    }

    private IEnumerable<IReadOnlyCollection<StoredStatement>> InDocuments(SearchQuestion asked, DateTimeOffset knownAt, List<SearchHit> documents)
    {
        foreach (DocumentHead document in WithWords(asked.Words!, knownAt))
        {
            int before = documents.Count;
            yield return [.. questions.StoredOf(document.Id, knownAt)];
            if (documents.Count == before && !asked.AsksBesideWords && !asked.AsksOrigins)
            {
                documents.Add(new SearchHit(document, null, false, null, null, 0));
            }
        }
    }

    /// <summary>Every document that holds the words: a search that stopped early would say "nothing found" of what it had not looked at.</summary>
    private IEnumerable<DocumentHead> WithWords(string words, DateTimeOffset knownAt)
    {
        IReadOnlyList<DocumentHead> page = questions.Store.Search(words, knownAt, AtOnce);
        while (page.Count > 0)
        {
            foreach (DocumentHead document in page)
            {
                yield return document;
            }

            page = page.Count < AtOnce ? [] : questions.Store.Search(words, knownAt, AtOnce, page[^1]);
        }
    }

    private IEnumerable<SearchHit> WithOrigins(List<SearchHit> hits, SearchQuestion asked, DateTimeOffset knownAt)
    {
        SearchHit[] told = [.. hits.Select(h => WithAct(h, knownAt)).Where(h => asked.MinOrigins is not { } least || h.Origins >= least)];
        return asked.OnePerOrigin ? FirstOfEachOrigin(told, questions.OriginsOf(told.Select(h => h.Document.Id), knownAt)) : told;
    }

    /// <summary>Codes of the actors asked for; null where one of them is no state, or none is asked for.</summary>
    private static string[]? StatesOf(SearchQuestion asked)
    {
        string?[] states = [.. asked.Actors.Select(a => StateDirectory.Shipped.Find(a)?.Iso3 ?? (RecordSubject.IsInventedState(a) ? a : null))];
        return states.Length > 0 && states.All(s => s is not null) ? [.. states.OfType<string>()] : null;
    }

    private static bool Matches(Claim c, SearchQuestion asked) =>
        (asked.Kind is null || c.Statement.Kind == asked.Kind)
            && (asked.Modality is null || c.Statement.Modality == asked.Modality)
            && (asked.Weapon is null || string.Equals(c.Statement.Weapon, asked.Weapon, StringComparison.OrdinalIgnoreCase))
            && (asked.Actors.IsEmpty || asked.Actors.Any(wanted => c.Statement.Actors.Any(actor => ExportQuestion.IsCalled(actor, wanted))))
            && (asked.Speaker is null || IsSpeaker(c.Statement, asked.Speaker))
            && (asked.FromOn is not { } from || c.PublishedOn >= from)
            && (asked.BeforeOn is not { } before || c.PublishedOn < before)
            && (asked.On is not { } on || c.When?.Earliest is not { } first || first <= on)
            && (asked.When is null || (c.When is not null && Edtf.Compatible(c.When, asked.When)));

    private static bool IsSpeaker(Statement s, string wanted) =>
        (s.Speaker is { } speaker && ExportQuestion.IsCalled(speaker, wanted)) || (s.SpeakerRole is { } role && ExportQuestion.IsCalled(role, wanted));

    /// <param name="words">Folded; with none, anything holds them.</param>
    private static bool HoldsWords(Claim claim, List<string> words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        Statement s = claim.Statement;
        string own = Folding.Fold($"{Quoting.SentenceOf(s, claim.Document.Text)} {string.Join(' ', s.Actors)} {s.Object} {s.Speaker} {s.SpeakerRole} {s.CitedOutlet}");
        List<string> elsewhere = words.FindAll(w => !Words.Holds(own, w));
        if (elsewhere.Count == 0 || elsewhere.Count == words.Count)
        {
            return elsewhere.Count == 0;
        }

        string headline = Folding.Fold(claim.Document.Title + " " + claim.Document.Publisher);
        return elsewhere.TrueForAll(w => Words.Holds(headline, w));
    }

    /// <summary>The earliest report of each act and origin, with how many others it stands for; a statement of no act stands for itself.</summary>
    private static IEnumerable<SearchHit> FirstOfEachOrigin(SearchHit[] found, OriginMap origins) =>
        from report in found
        group report by (report.Event ?? report.Statement!.Id, origins.RootOf(report.Document.Id)) into same
        let first = same.OrderBy(h => DayOf(h.Document) is var day && day == DateOnly.MinValue ? DateOnly.MaxValue : day).ThenBy(h => h.Statement!.Id, StringComparer.Ordinal).First()
        select first with { Reports = same.Select(h => h.Document.Id).Distinct(StringComparer.Ordinal).Count() - 1 };

    private static ImmutableArray<SearchHit> InOrder(IEnumerable<SearchHit> hits) =>
    [
        .. hits.OrderByDescending(h => DayOf(h.Document)).ThenBy(h => h.Document.Id, StringComparer.Ordinal).ThenBy(h => !h.Near)
            .ThenBy(h => h.Statement?.Start ?? 0).ThenBy(h => h.Statement?.Id, StringComparer.Ordinal),
    ];

    private static DateOnly DayOf(DocumentHead document) =>
        document.PublishedOn ?? (Edtf.TryParse(document.Published, out Edtf? edtf) ? edtf.Earliest : null) ?? DateOnly.MinValue;
}
