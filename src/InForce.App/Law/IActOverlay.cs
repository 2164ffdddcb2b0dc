using System.Collections.Immutable;
using InForce.Law.Acts;

namespace InForce.App.Law;

/// <summary>A user's own acts above the shipped registry: a deposit made today, before any table has it.</summary>
public interface IActOverlay
{
    /// <summary>The acts that hold, in a stable order.</summary>
    ImmutableArray<Act> Acts { get; }
}
