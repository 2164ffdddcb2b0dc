using System.Runtime.CompilerServices;
using InForce.App.Exports;
using InForce.Core.Documents;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Events;
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
    private const int AtOnce = 1_000;

    /// <summary>Worked out once for each telling, and kept as long as somebody keeps the telling.</summary>
    private static readonly ConditionalWeakTable<Chronicle, Dictionary<string, (string Event, int Origins)>> s_acts = [];

    /// <param name="withOrigins">Tells acts and origins though nobody filters by them: costs a telling of all that is looked at.</param>
    /// <exception cref="BadInputException">Nothing is asked, or an actor is asked for whom neither the record nor the list of states knows.</exception>
    public SearchAnswer Find(SearchQuestion asked, DateTimeOffset knownAt, bool withOrigins)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (!asked.AsksSomething)
        {
            throw new BadInputException("words", "nothing is asked", "give words or a filter");
        }

        Dictionary<string, DocumentHead>? documents = asked.Words is null ? null : WithWords(asked.Words, knownAt).ToDictionary(d => d.Id, StringComparer.Ordinal);
        Found[] looked = [.. withOrigins || asked.AsksOrigins ? Told(asked, knownAt) : Plain(asked, documents, knownAt)];
        RequireActors(asked, looked);
        List<string> words = asked.Words is null ? [] : Words.Of(asked.Words);
        Found[] found = [.. looked.Where(f => (documents is null || documents.ContainsKey(f.Claim.Doc)) && Matches(f, asked)).Select(f => f with { Near = HoldsWords(f.Claim, words) })];
        IEnumerable<Found> shown = asked.OnePerOrigin ? FirstOfEachOrigin(found) : found;
        if (documents is null)
        {
            return Answer(shown.Select(Hit), looked.Length);
        }

        return asked.AsksBesideWords || asked.OnePerOrigin
            ? Answer(shown.Select(Hit), looked.Length)
            : Answer(NearOrDocument(shown, documents), looked.Length);
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

    /// <summary>What the question is about, told with acts and origins: the states asked for one by one, anything else needs the whole record.</summary>
    private IEnumerable<Found> Told(SearchQuestion asked, DateTimeOffset knownAt)
    {
        IEnumerable<Chronicle> chronicles = StatesOf(asked) is { } states ? states.Select(s => questions.ChronicleOf(RecordSubject.State(s), knownAt)) : [questions.Whole(knownAt)];
        return chronicles.SelectMany(Told).DistinctBy(f => f.Claim.Id);
    }

    private static IEnumerable<Found> Told(Chronicle chronicle)
    {
        Dictionary<string, (string Event, int Origins)> acts = s_acts.GetValue(chronicle, ActsOf);
        return chronicle.Claims.Select(c => acts.TryGetValue(c.Id, out var act)
            ? new Found(c, true, act.Event, act.Origins, chronicle.Origins.RootOf(c.Doc))
            : new Found(c, true, null, null, chronicle.Origins.RootOf(c.Doc)));
    }

    /// <summary>For each claim that tells of an act: the one of most origins.</summary>
    private static Dictionary<string, (string Event, int Origins)> ActsOf(Chronicle chronicle)
    {
        var acts = new Dictionary<string, (string Event, int Origins)>(StringComparer.Ordinal);
        foreach (HistoryEvent e in chronicle.Events)
        {
            int origins = EventOrigins.Of(e, chronicle);
            foreach (Claim claim in e.Claims)
            {
                acts[claim.Id] = acts.TryGetValue(claim.Id, out var other) && other.Origins >= origins ? other : (e.Id, origins);
            }
        }

        return acts;
    }

    /// <summary>The statements alone, as few of them as the question allows.</summary>
    private IEnumerable<Found> Plain(SearchQuestion asked, Dictionary<string, DocumentHead>? documents, DateTimeOffset knownAt)
    {
        IEnumerable<StoredStatement> statements = StatesOf(asked) is { } states
            ? states.SelectMany(s => questions.Under(RecordSubject.State(s).Key, knownAt))
            : documents is not null && asked.Actors.IsEmpty
                ? documents.Keys.SelectMany(d => questions.StoredOf(d, knownAt))
                : questions.All(knownAt);
        return statements.DistinctBy(s => s.Statement.Id).Select(s => new Found(new Claim(s.Statement, s.Document), true, null, null, s.Document.Id));
    }

    /// <summary>Codes of the actors asked for; null where one of them is no state, or none is asked for.</summary>
    private static string[]? StatesOf(SearchQuestion asked)
    {
        string?[] states = [.. asked.Actors.Select(a => StateDirectory.Shipped.Find(a)?.Iso3 ?? (RecordSubject.IsInventedState(a) ? a : null))];
        return states.Length > 0 && states.All(s => s is not null) ? [.. states.OfType<string>()] : null;
    }

    /// <summary>A misspelt name would make a false "nothing found".</summary>
    private static void RequireActors(SearchQuestion asked, Found[] looked)
    {
        string? unknown = asked.Actors.FirstOrDefault(a =>
            StateDirectory.Shipped.Find(a) is null && !RecordSubject.IsInventedState(a) && !looked.Any(f => f.Claim.Statement.Actors.Any(other => ExportQuestion.IsCalled(other, a))));
        if (unknown is not null)
        {
            string nearest = string.Join(", ", StateDirectory.Shipped.Nearest(unknown).Select(s => $"{s.Name} ({s.Iso3})"));
            throw new BadInputException("actor", $"no state and nobody in the record is called '{unknown}'", $"nearest states: {nearest}");
        }
    }

    private static bool Matches(Found f, SearchQuestion asked)
    {
        Claim c = f.Claim;
        return (asked.Kind is null || c.Statement.Kind == asked.Kind)
            && (asked.Modality is null || c.Statement.Modality == asked.Modality)
            && (asked.Weapon is null || string.Equals(c.Statement.Weapon, asked.Weapon, StringComparison.OrdinalIgnoreCase))
            && (asked.Actors.IsEmpty || asked.Actors.Any(wanted => c.Statement.Actors.Any(actor => ExportQuestion.IsCalled(actor, wanted))))
            && (asked.Speaker is null || IsSpeaker(c.Statement, asked.Speaker))
            && (asked.FromOn is not { } from || c.PublishedOn >= from)
            && (asked.BeforeOn is not { } before || c.PublishedOn < before)
            && (asked.On is not { } on || c.When?.Earliest is not { } first || first <= on)
            && (asked.When is null || (c.When is not null && Edtf.Compatible(c.When, asked.When)))
            && (asked.MinOrigins is not { } least || f.Origins >= least);
    }

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
    private static IEnumerable<Found> FirstOfEachOrigin(Found[] found) =>
        from report in found
        group report by (report.Event ?? report.Claim.Id, report.Root) into same
        let first = same.OrderBy(f => f.Claim.PublishedOn ?? DateOnly.MaxValue).ThenBy(f => f.Claim.Id, StringComparer.Ordinal).First()
        select first with { Reports = same.Select(f => f.Claim.Doc).Distinct(StringComparer.Ordinal).Count() - 1 };

    private static IEnumerable<SearchHit> NearOrDocument(IEnumerable<Found> found, Dictionary<string, DocumentHead> documents)
    {
        SearchHit[] near = [.. found.Where(f => f.Near).Select(Hit)];
        HashSet<string> told = [.. near.Select(h => h.Document.Id)];
        return near.Concat(documents.Values.Where(d => !told.Contains(d.Id)).Select(d => new SearchHit(d, null, false, null, null, 0)));
    }

    private static SearchAnswer Answer(IEnumerable<SearchHit> hits, int compared) => new(
    [
        .. hits.OrderByDescending(h => DayOf(h.Document)).ThenBy(h => h.Document.Id, StringComparer.Ordinal).ThenBy(h => !h.Near)
            .ThenBy(h => h.Statement?.Start ?? 0).ThenBy(h => h.Statement?.Id, StringComparer.Ordinal),
    ], compared);

    private static DateOnly DayOf(DocumentHead document) =>
        document.PublishedOn ?? (Edtf.TryParse(document.Published, out Edtf? edtf) ? edtf.Earliest : null) ?? DateOnly.MinValue;

    private static SearchHit Hit(Found f) => new(f.Claim.Document.Head, f.Claim, f.Near, f.Event, f.Origins, f.Reports);

    /// <param name="Root">The document its report goes back to.</param>
    private sealed record Found(Claim Claim, bool Near, string? Event, int? Origins, string Root, int Reports = 0);
}
