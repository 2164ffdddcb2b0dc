using System.Text.Json;
using System.Text.Json.Serialization;

namespace InForce.Reading.Frames;

/// <summary>One file of <c>data/frames</c>: a kind of statement with its frames and worked examples.</summary>
internal sealed record FrameFile
{
    public required string Kind { get; init; }

    /// <summary>What the file's frames read, for people.</summary>
    public required string Reads { get; init; }
    public required FrameData[] Frames { get; init; }
    public required FrameExample[] Good { get; init; }
    public required FrameExample[] Bad { get; init; }
}

/// <summary>One way of saying the kind.</summary>
internal sealed record FrameData
{
    public required string Id { get; init; }

    /// <summary>Verbs that trigger it, in dictionary form; a phrase may hold "~" for words between. "@name" takes the verbs of a class.</summary>
    public string[] Verbs { get; init; } = [];

    /// <summary>Nouns that trigger it.</summary>
    public string[] Nouns { get; init; } = [];

    /// <summary>Fixed words that trigger it.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>All must hold: <c>scope:class|class</c>. Scopes: subj, obj, clause, sent, before, after, doc; "subj?" asks only where an agent is named.</summary>
    public string[] Needs { get; init; } = [];

    /// <summary>None may hold.</summary>
    public string[] Not { get; init; } = [];

    /// <summary>Only where the act has one of these modalities; empty for all.</summary>
    public string[] Only { get; init; } = [];

    /// <summary>Maps a modality that was read to the one this kind of act has ("planned>occurred"); "*>occurred" for all but denied.</summary>
    public string[] Modality { get; init; } = [];

    /// <summary>Where the acting states stand: agent (default), object, all, accused.</summary>
    public string Actors { get; init; } = "agent";

    /// <summary>A single person who acts is an actor beside the state.</summary>
    public bool Person { get; init; }
    public string? Step { get; init; }

    /// <summary>Steps by condition, first that holds: "clause:senate>senate_vote".</summary>
    public string[] Steps { get; init; } = [];

    /// <summary>"treaty", or a pattern with {state} and {weapon}; null for none.</summary>
    public string? Object { get; init; }

    /// <summary>What "asserts" says, for status.</summary>
    public string? Asserts { get; init; }

    /// <summary>Chance that a match is right before anything else is known, 0 to 1.</summary>
    public double Prior { get; init; } = 0.8;
}

/// <summary>A worked example. The first sentence may only set the scene; the statement may stand in any.</summary>
internal sealed record FrameExample
{
    public required string Text { get; init; }

    /// <summary>Published on, ISO; null when it does not matter.</summary>
    public string? On { get; init; }
    public string[]? Actors { get; init; }
    public string? Modality { get; init; }
    public string? Step { get; init; }
    public string? When { get; init; }
    public string? Object { get; init; }
    public string? Why { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FrameFile))]
internal sealed partial class FrameJson : JsonSerializerContext;
