using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Judgements;
using InForce.Record.Laws;
using InForce.Record.Origins;

namespace InForce.Record;

/// <summary>A chronicle that documents join and leave: each touches only the acts it tells of and the origins of its neighbours in time.</summary>
/// <remarks>What is told depends on the set of documents alone: the same as a chronicle of that set told at once. Serves one thread.</remarks>
public sealed class GrowingChronicle
{
    private readonly OriginFinder _origins = new();
    private readonly GrowingActs _acts;
    private readonly Resolutions _resolutions;

    public GrowingChronicle(ITreatyLaw law, Pairings? pairings = null, Resolutions? resolutions = null)
    {
        (_acts, _resolutions) = (new GrowingActs(law), resolutions ?? Resolutions.None);
        _acts.Pair(pairings ?? Pairings.None);
    }

    /// <summary>Adds a document with its statements; one of the same id gives way to it.</summary>
    public void Add(Document document, IEnumerable<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(document);
        Remove(document.Id);
        _origins.Add(new Report(document, _acts.Add(document, statements)));
    }

    /// <inheritdoc cref="GrowingActs.Remove"/>
    public bool Remove(string document)
    {
        if (!_acts.Remove(document))
        {
            return false;
        }

        _origins.Remove(document);
        return true;
    }

    /// <summary>Finds anew what the changes since the last time can have touched.</summary>
    /// <returns>How many slots and documents were looked at.</returns>
    public int Settle() => _acts.Settle() + _origins.Settle();

    /// <inheritdoc cref="GrowingActs.Tell"/>
    public Chronicle Tell() => _acts.Tell(new OriginMap(_origins.Find()), _resolutions);
}
