using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Events;
using InForce.Record.Judgements;
using InForce.Record.Laws;
using InForce.Record.Origins;

namespace InForce.Record;

/// <summary>A chronicle that documents join and leave: each touches only the acts it tells of and the origins of its neighbours in time.</summary>
/// <remarks>What is told depends on the set of documents alone: the same as a chronicle of that set told at once. Serves one thread.</remarks>
public sealed class GrowingChronicle(ITreatyLaw law, Pairings? pairings = null, Resolutions? resolutions = null)
{
    private readonly EventBuilder _builder = new(law, pairings ?? Pairings.None);
    private readonly OriginFinder _origins = new();
    private readonly Dictionary<string, (Document Document, ImmutableArray<Claim> Claims)> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<Slot, HashSet<Claim>> _slots = [];
    private readonly Dictionary<Slot, ImmutableArray<HistoryEvent>> _events = [];
    private readonly HashSet<Slot> _open = [];

    /// <summary>Adds a document with its statements; one of the same id gives way to it.</summary>
    public void Add(Document document, IEnumerable<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(document);
        Remove(document.Id);
        ImmutableArray<Claim> claims = [.. statements.Select(s => new Claim(s, document))];
        _documents.Add(document.Id, (document, claims));
        _origins.Add(new Report(document, claims));
        foreach ((Claim claim, Slot slot) in claims.SelectMany(c => Slots.Of(c).Select(s => (c, s))))
        {
            (_slots.TryGetValue(slot, out HashSet<Claim>? members) ? members : _slots[slot] = []).Add(claim);
            _open.Add(slot);
        }
    }

    /// <summary>Takes a document out, as if it had never been there.</summary>
    /// <returns>False when it is not there.</returns>
    public bool Remove(string document)
    {
        if (!_documents.Remove(document, out (Document Document, ImmutableArray<Claim> Claims) left))
        {
            return false;
        }

        _origins.Remove(document);
        foreach ((Claim claim, Slot slot) in left.Claims.SelectMany(c => Slots.Of(c).Select(s => (c, s))))
        {
            _slots[slot].Remove(claim);
            _open.Add(slot);
        }

        return true;
    }

    /// <summary>Finds anew what the changes since the last time can have touched.</summary>
    /// <returns>How many slots and documents were looked at.</returns>
    public int Settle()
    {
        int touched = _open.Count + _origins.Settle();
        foreach (Slot slot in _open)
        {
            if (_slots[slot].Count > 0)
            {
                _events[slot] = _builder.Of(slot, _slots[slot]);
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
    public Chronicle Tell()
    {
        Settle();
        return new Chronicle(
            [.. _documents.Values.Select(d => d.Document).OrderBy(d => d.Id, StringComparer.Ordinal)],
            [.. _documents.Values.SelectMany(d => d.Claims).OrderBy(c => c, ClaimOrder.Instance)],
            EventBuilder.InOrder(_events.OrderBy(e => e.Key.Key, StringComparer.Ordinal).SelectMany(e => e.Value)),
            new OriginMap(_origins.Find()),
            law,
            resolutions ?? Resolutions.None);
    }
}
