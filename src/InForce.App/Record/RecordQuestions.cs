using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Law.Engine;
using InForce.Record;
using InForce.Record.Events;
using InForce.Record.Judgements;
using InForce.Record.Laws;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>What hosts ask of a record. Every answer is as of a known time.</summary>
/// <remarks>Answers of an unchanged record are kept, so that a page and the pages beside it cost one reading.</remarks>
public sealed class RecordQuestions(IRecordStore store, LawEngine law)
{
    private const int Kept = 64;
    private readonly Dictionary<(string Key, DateTimeOffset KnownAt), Chronicle> _chronicles = [];
    private long _revision = -1;
    private DateTimeOffset _lastChangeAt;

    public IRecordStore Store => store;

    /// <summary>States the record has statements on, with how many.</summary>
    public IReadOnlyList<(string State, int Statements)> States(DateTimeOffset knownAt) => Named("state:", knownAt);

    /// <summary>Treaties the record has statements on, with how many.</summary>
    public IReadOnlyList<(string Treaty, int Statements)> Treaties(DateTimeOffset knownAt) => Named("treaty:", knownAt);

    /// <summary>Programmes as <c>LVA|AVM</c>, with how many statements.</summary>
    public IReadOnlyList<(string Programme, int Statements)> Programmes(DateTimeOffset knownAt) => Named("block:programme|", knownAt);

    /// <summary>Statements on a state, in order of document and place.</summary>
    public IReadOnlyList<StoredStatement> OfState(string state, DateTimeOffset knownAt) => store.StatementsUnder("state:" + state, knownAt);

    public IReadOnlyList<StoredStatement> OfTreaty(string treaty, DateTimeOffset knownAt) => store.StatementsUnder("treaty:" + treaty, knownAt);

    /// <summary>Statements of one document, in order of place.</summary>
    public ImmutableArray<Statement> OfDocument(string document, DateTimeOffset knownAt) =>
        [.. store.StatementsOf(document, knownAt).Select(s => s.Statement)];

    public Document? Find(string document, DateTimeOffset knownAt) => store.Find(document, knownAt);

    /// <summary>Everything filed under a subject, told together.</summary>
    public Chronicle ChronicleOf(RecordSubject subject, DateTimeOffset knownAt) => Told(subject.Key, knownAt, () => store.StatementsUnder(subject.Key, knownAt));

    /// <summary>The whole record told together. Costs a reading of all of it.</summary>
    public Chronicle Whole(DateTimeOffset knownAt) => Told(string.Empty, knownAt, () => [.. store.Statements(knownAt)]);

    /// <summary>Events of a subject, by date.</summary>
    public ImmutableArray<HistoryEvent> Timeline(RecordSubject subject, DateTimeOffset knownAt, DateOnly? on = null) =>
        [.. ChronicleOf(subject, knownAt).Events.Where(e => subject.Concerns(e) && (on is not { } day || e.Date?.Earliest is not { } first || first <= day))];

    /// <summary>One event by its id with the chronicle it stands in; null when the record knows no such event then.</summary>
    public (HistoryEvent Event, Chronicle Chronicle)? Event(string id, DateTimeOffset knownAt)
    {
        if (EventId.BlockOf(id) is not { } block)
        {
            return null;
        }

        Chronicle chronicle = Told("block:" + block, knownAt, () => store.StatementsUnder("block:" + block, knownAt));
        return chronicle.Events.FirstOrDefault(e => e.Id == id) is { } found ? (found, chronicle) : null;
    }

    /// <summary>
    /// The earliest instant with the same answer: nothing changed in the record after its last entry, and the law goes by days. So that
    /// one telling serves every reader who asks about "now".
    /// </summary>
    private DateTimeOffset Settled(DateTimeOffset knownAt)
    {
        var dayBegan = new DateTimeOffset(knownAt.UtcDateTime.Date, TimeSpan.Zero);
        DateTimeOffset settled = _lastChangeAt > dayBegan ? _lastChangeAt : dayBegan;
        return settled < knownAt ? settled : knownAt;
    }

    private List<(string, int)> Named(string prefix, DateTimeOffset knownAt) =>
        [.. store.Keys(prefix, knownAt).Select(k => (k.Key[prefix.Length..], k.Statements))];

    private Chronicle Told(string key, DateTimeOffset knownAt, Func<IReadOnlyList<StoredStatement>> read)
    {
        if (store.Revision != _revision || _chronicles.Count >= Kept)
        {
            _chronicles.Clear();
            _revision = store.Revision;
            _lastChangeAt = store.Log().Select(e => e.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        }

        knownAt = Settled(knownAt);
        if (!_chronicles.TryGetValue((key, knownAt), out Chronicle? chronicle))
        {
            IReadOnlyList<StoredStatement> found = read();
            JudgementBook book = JudgementBook.Of(store.Judgements(knownAt));
            chronicle = Chronicle.Tell(
                found.Select(s => s.Document).DistinctBy(d => d.Id), book.Amend(found.Select(s => s.Statement)), new RegistryLaw(law, knownAt), book.Pairings);
            _chronicles[(key, knownAt)] = chronicle;
        }

        return chronicle;
    }
}
