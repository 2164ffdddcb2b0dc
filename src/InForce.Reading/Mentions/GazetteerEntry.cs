using System.Collections.Frozen;
using System.Collections.Immutable;

namespace InForce.Reading.Mentions;

/// <summary>How a listed name must be written to count.</summary>
internal enum Spelling
{
    /// <summary>Any case.</summary>
    Free,

    /// <summary>The first word begins with a capital.</summary>
    Capital,

    /// <summary>As listed: short forms in capitals, so that "us" is no state.</summary>
    Exact,
}

/// <summary>How a name stands for a state.</summary>
internal enum StateForm
{
    None,
    Name,
    People,
    Adjective,
    Seat,
    Organ,
    Group,
}

/// <summary>One listed name.</summary>
/// <param name="Text">As listed.</param>
/// <param name="Id">See <see cref="Mention.Id"/>; for an organ without its state, only the suffix.</param>
/// <param name="Classes">Names of classes that frames ask for.</param>
internal sealed record GazetteerEntry(string Text, string Id, MentionType Type, Spelling Spelling, StateForm Form, ImmutableArray<string> Classes)
{
    public ImmutableArray<string> States { get; init; } = [];
    public string? Weapon { get; init; }

    /// <summary>Common words it is called by once named; null for all but treaties.</summary>
    public FrozenSet<string>? Heads { get; init; }

    /// <summary>Strong: the words alone make a text one on treaties and weapons.</summary>
    public bool IsStrong { get; init; }
}
