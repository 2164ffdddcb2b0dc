using System.Collections.Immutable;
using InForce.Core.Documents;

namespace InForce.Reading.Mentions;

/// <summary>What a mention names. Printed in lower case by <c>inforce mentions</c>.</summary>
public enum MentionType
{
    Person,
    Organization,
    Place,
    State,
    Treaty,
    Weapon,
    Role,
    Outlet,
}

/// <summary>Words of a text that name someone or something.</summary>
/// <param name="Span">The whole name, in UTF-16 units.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Id">ISO 3166-1 alpha-3 for a state or what stands for it; <c>LVA:MoD</c> for an organ; a treaty's id; a weapon's class; else the chain's fullest name.</param>
public sealed record Mention(TextSpan Span, TextSpan Head, MentionType Type, string Id)
{
    /// <summary>States it stands for or belongs to; empty where the text leaves that open.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Position of its sentence in the layout.</summary>
    internal int Sentence { get; init; }

    /// <summary>First token in the sentence.</summary>
    internal int First { get; init; }

    /// <summary>Last token, inclusive.</summary>
    internal int Last { get; init; }

    internal GazetteerEntry? Entry { get; init; }

    /// <summary>A title before the name, "Deputy Defence Minister", or after it; null when none.</summary>
    internal string? Role { get; init; }

    /// <summary>An adjective or possessive that only says whose ("Finnish parliament"), not an actor of its own.</summary>
    internal bool IsModifier { get; init; }
}
