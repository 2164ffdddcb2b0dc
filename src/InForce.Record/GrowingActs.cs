using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Events;
using InForce.Record.Judgements;
using InForce.Record.Laws;
using InForce.Record.Origins;

namespace InForce.Record;

/// <summary>Acts of documents that come and go: each touches only the acts it tells of. What did not change is the same object in every telling.</summary>
/// <remarks>What is told depends on the set of documents alone: the same as of that set told at once. Serves one thread.</remarks>
public sealed class GrowingActs(ITreatyLaw law)
{
    private readonly Dictionary<string, (Document Document, ImmutableArray<Claim> Claims)> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<Slot, HashSet<Claim>> _slots = [];
    private readonly Dictionary<Slot, ImmutableArray<HistoryEvent>> _events = [];
    private readonly HashSet<Slot> _open = [];
    private Pairings _pairings = Pairings.None;

    /// <summary>Ids of the documents there are; no order.</summary>
    public IReadOnlyCollection<string> Documents => _documents.Keys;

    /// <summary>Adds a document with its statements; one of the same id gives way to it.</summary>
    /// <returns>What the document tells.</returns>
    public ImmutableArray<Claim> Add(Document document, IEnumerable<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(document);
        Remove(document.Id);
        ImmutableArray<Claim> claims = [.. statements.Select(s => new Claim(s, document))];
        _documents.Add(document.Id, (document, claims));
        foreach ((Claim claim, Slot slot) in claims.SelectMany(c => Slots.Of(c).Select(s => (c, s))))
        {
            (_slots.TryGetValue(slot, out HashSet<Claim>? members) ? members : _slots[slot] = []).Add(claim);
            _open.Add(slot);
        }

        return claims;
    }

    /// <summary>Takes a document out, as if it had never been there.</summary>
    /// <returns>False when it is not there.</returns>
    public bool Remove(string document)
    {
        if (!_documents.Remove(document, out (Document Document, ImmutableArray<Claim> Claims) left))
        {
            return false;
        }

        foreach ((Claim claim, Slot slot) in left.Claims.SelectMany(c => Slots.Of(c).Select(s => (c, s))))
        {
            _slots[slot].Remove(claim);
            _open.Add(slot);
        }

        return true;
    }

    /// <summary>Whether a document is there with these very statements.</summary>
    public bool Holds(Document document, IReadOnlyList<Statement> statements) => _documents.TryGetValue(document.Id, out (Document Document, ImmutableArray<Claim> Claims) there)
        && ReferenceEquals(there.Document, document) && there.Claims.Select(c => c.Statement).SequenceEqual(statements);

    /// <summary>From now on acts are one, or apart, as people say; where they say something else than before, every act is made anew.</summary>
    public void Pair(Pairings pairings)
    {
        ArgumentNullException.ThrowIfNull(pairings);
        if (!pairings.SayAs(_pairings))
        {
            _open.UnionWith(_slots.Keys);
        }

        _pairings = pairings;
    }

    /// <summary>Makes anew the acts that the changes since the last time can have touched.</summary>
    /// <returns>How many slots were looked at.</returns>
    public int Settle()
    {
        int touched = _open.Count;
        var builder = new EventBuilder(law, _pairings);
        foreach (Slot slot in _open)
        {
            if (_slots[slot].Count > 0)
            {
                _events[slot] = builder.Of(slot, _slots[slot]);
            }
            else
            {
                _slots.Remove(slot);
                _events.Remove(slot);
            }
        }

        _open.Clear();
        return touched;
    }

    /// <summary>Everything that is there now, told together.</summary>
    public Chronicle Tell(OriginMap origins, Resolutions resolutions)
    {
        Settle();
        return new Chronicle(
            [.. _documents.Values.Select(d => d.Document).OrderBy(d => d.Id, StringComparer.Ordinal)],
            [.. _documents.Values.SelectMany(d => d.Claims).OrderBy(c => c, ClaimOrder.Instance)],
            EventBuilder.InOrder(_events.OrderBy(e => e.Key.Key, StringComparer.Ordinal).SelectMany(e => e.Value)),
            origins,
            law,
            resolutions);
    }
}
