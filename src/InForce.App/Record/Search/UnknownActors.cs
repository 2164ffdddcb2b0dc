using System.Collections.Immutable;
using InForce.App.Exports;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Store;

namespace InForce.App.Record.Search;

/// <summary>Actors asked for whom nobody is called: a misspelt name would make a false "nothing found".</summary>
internal sealed class UnknownActors(ImmutableArray<string> asked)
{
    private readonly List<string> _unknown = [.. asked.Where(a => StateDirectory.Shipped.Find(a) is null && !RecordSubject.IsInventedState(a))];

    /// <summary>Who acts in these statements is known.</summary>
    public void Meet(IEnumerable<StoredStatement> statements)
    {
        if (_unknown.Count > 0)
        {
            string[] actors = [.. statements.SelectMany(s => s.Statement.Actors).Distinct(StringComparer.Ordinal)];
            _unknown.RemoveAll(a => actors.Any(other => ExportQuestion.IsCalled(other, a)));
        }
    }

    /// <exception cref="BadInputException">Somebody is still unknown.</exception>
    public void Refuse()
    {
        if (_unknown is [var unknown, ..])
        {
            string nearest = string.Join(", ", StateDirectory.Shipped.Nearest(unknown).Select(s => $"{s.Name} ({s.Iso3})"));
            throw new BadInputException("actor", $"no state and nobody in the record is called '{unknown}'", $"nearest states: {nearest}");
        }
    }
}
