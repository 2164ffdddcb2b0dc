using System.Collections.Immutable;
using InForce.App.Law;
using InForce.Core.Statements;
using InForce.Record;
using InForce.Record.Judgements;
using InForce.Record.Laws;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>
/// Statements of the whole record and the acts they tell of, read and made once: of a later state only the documents are read that the log names since,
/// and only their acts are made anew. What did not change is the same object in every telling, so that two tellings of a large record do not hold it twice.
/// </summary>
/// <remarks>Serves one thread at a time.</remarks>
internal sealed class WholeReading
{
    /// <summary>So many documents changed that all are read again at once rather than one by one.</summary>
    private const int MostOneByOne = 5_000;

    private Dictionary<string, ImmutableArray<StoredStatement>> _read = [];

    /// <summary>Ids of the judgements that the acts hold.</summary>
    private HashSet<string> _judged = [];
    private GrowingActs? _acts;
    private LawDesk? _law;
    private long _revision;
    private DateTimeOffset _at;

    /// <summary>The whole record told together, as people left it at an instant.</summary>
    /// <param name="at">At or after the last change: what came later than that would be in no telling of the day.</param>
    public Chronicle Tell(IRecordStore store, RecordMoment now, DateTimeOffset at)
    {
        var questions = new RecordQuestions(store, now.Law.Engine);
        questions.Hold(now.Stamp);
        JudgementBook book = questions.Judgements(at);
        if (_acts is null || !ReferenceEquals(_law, now.Law) || _at.UtcDateTime.Date != at.UtcDateTime.Date || ChangedSince(store, _revision) is not { } changed)
        {
            // Once a day as well: nothing that the log did not name is missed for longer, and the law is that of the day.
            _read = store.Statements(at).GroupBy(s => s.Document.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, ImmutableArray.CreateRange, StringComparer.Ordinal);
            (_acts, _law) = (new GrowingActs(new RegistryLaw(now.Law.Engine, at)), now.Law);
            changed = [.. _read.Keys];
        }
        else
        {
            foreach (string document in changed)
            {
                _read[document] = [.. store.StatementsOf(document, at)];
            }

            changed.UnionWith(book.All.Where(j => !_judged.Contains(j.Id)).SelectMany(book.StatementsOf).Distinct(StringComparer.Ordinal).SelectMany(id => store.DocumentsWith(id)).Where(_read.ContainsKey));
        }

        foreach (string document in changed)
        {
            Put(_acts, document, book);
        }

        (_revision, _at, _judged) = (now.Revision, at, [.. book.All.Select(j => j.Id)]);
        return questions.WholeOf(_acts, at);
    }

    /// <summary>Puts a document among the acts as people left it, where it is not so already.</summary>
    private void Put(GrowingActs acts, string document, JudgementBook book)
    {
        StoredStatement[] amended = [.. RecordQuestions.Amended(_read[document], book)];
        Statement[] statements = [.. amended.Select(s => s.Statement)];
        if (amended.Length == 0)
        {
            acts.Remove(document);
        }
        else if (!acts.Holds(amended[0].Document, statements))
        {
            acts.Add(amended[0].Document, statements);
        }
    }

    /// <summary>Documents that entries after one are on, later ones than those of any telling included; null where they are too many.</summary>
    private static HashSet<string>? ChangedSince(IRecordStore store, long entry)
    {
        IReadOnlyList<LogEntry> entries = store.LogAfter(entry, MostOneByOne);
        return entries.Count == MostOneByOne ? null : [.. entries.Where(e => e.Action is "add" or "change" or "remove").Select(e => e.Subject)];
    }
}
