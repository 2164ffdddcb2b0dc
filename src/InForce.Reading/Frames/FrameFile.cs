using System.Text.Json;
using System.Text.Json.Serialization;

namespace InForce.Reading.Frames;

/// <summary>One file of <c>data/frames</c>: a kind of statement with its frames and worked examples.</summary>
internal sealed record FrameFile
{
    public required string Kind { get; set; }

    /// <summary>What the file's frames read, for people.</summary>
    public required string Reads { get; set; }

    /// <summary>The act is done by saying it: "in July Ukraine informed the depositary that it considers the treaty suspended". The day of the saying is its own.</summary>
    public bool BySaying { get; set; }
    public required FrameData[] Frames { get; set; }

    /// <summary>How a clause becomes a statement of the kind that no frame fits, but whose words speak for it as the marked items have taught; null where that is never sure enough.</summary>
    public FrameData? Weighed { get; set; }
    public required FrameExample[] Good { get; set; }
    public required FrameExample[] Bad { get; set; }

    /// <summary>Every frame satisfied by its trigger alone.</summary>
    public FrameFile WithoutConditions() => this with { Frames = [.. Frames.Select(f => f with { Needs = [], Not = [], Only = [], Tense = null })] };
}

/// <summary>One way of saying the kind.</summary>
internal sealed record FrameData
{
    public required string Id { get; set; }

    /// <summary>Verbs that trigger it, in dictionary form; a phrase may hold "~" for words between. "@name" takes the verbs of a class.</summary>
    public string[] Verbs { get; set; } = [];

    /// <summary>Nouns that trigger it.</summary>
    public string[] Nouns { get; set; } = [];

    /// <summary>Fixed words that trigger it.</summary>
    public string[] Words { get; set; } = [];

    /// <summary>Classes of mentions that trigger it by themselves ("parliament" beside the figures of a vote).</summary>
    public string[] Mentions { get; set; } = [];

    /// <summary>All must hold: <c>scope:class|class</c>. Scopes: subj, obj, head, shead, clause, sent, near (the sentence and the five before it), before, after, doc; "subj?" asks only where an agent is named, "head?" only where something is acted on.</summary>
    public string[] Needs { get; set; } = [];

    /// <summary>None may hold.</summary>
    public string[] Not { get; set; } = [];

    /// <summary>Only where the act has one of these modalities; empty for all.</summary>
    public string[] Only { get; set; } = [];

    /// <summary>"past": only past and perfect tenses; "present": only the present; "open": all but past and perfect; null for any.</summary>
    public string? Tense { get; set; }

    /// <summary>Also where the act is only a condition ("if parliament votes …").</summary>
    public bool InCondition { get; set; }

    /// <summary>Told in the present and without a day, the act is still to come: "six months after the notice the withdrawal takes effect".</summary>
    public bool Ahead { get; set; }

    /// <summary>Maps a modality that was read to the one this kind of act has ("planned>occurred"); "*>occurred" for all but denied.</summary>
    public string[] Modality { get; set; } = [];

    /// <summary>Where the acting states stand: agent (default), object, all, voice (who takes the stand, also persons and groups); named (only who is named in the clause), meeting (the States Parties together); "none" for statements without an actor.</summary>
    public string Actors { get; set; } = "agent";

    /// <summary>"subject": whoever acts answers for it ("Thailand accused Cambodia"); null for whoever the text gives the words to.</summary>
    public string? Speaker { get; set; }

    /// <summary>A single person who acts is an actor beside the state.</summary>
    public bool Person { get; set; }
    public string? Step { get; set; }

    /// <summary>Steps by condition, first that holds: "clause:senate>senate_vote".</summary>
    public string[] Steps { get; set; } = [];

    /// <summary>"treaty", or a pattern with {state} and {weapon}; null for none.</summary>
    public string? Object { get; set; }

    /// <summary>What "asserts" says, for status.</summary>
    public string? Asserts { get; set; }

    /// <summary>Chance that a match is right before anything else is known, 0 to 1.</summary>
    public double Prior { get; set; } = 0.8;

    /// <summary>Of weighed clauses: the least chance at which one is taken, 0 to 1.</summary>
    public double Least { get; set; } = 0.5;

    /// <summary>
    /// Of weighed clauses: what a frame of the kind found falls where its clause is less likely than this to tell of it, 0 to 1.
    /// Higher for acts of treaty life, of which the marked items hold thousands, than for programmes, of which they hold few.
    /// </summary>
    public double FallsBelow { get; set; } = 0.06;
}

/// <summary>A worked example. The first sentence may only set the scene; the statement may stand in any.</summary>
internal sealed record FrameExample
{
    public required string Text { get; set; }

    /// <summary>Published on, ISO; null when it does not matter.</summary>
    public string? On { get; set; }
    public string[]? Actors { get; set; }
    public string? Modality { get; set; }
    public string? Step { get; set; }
    public string? When { get; set; }
    public string? Object { get; set; }
    public string? Why { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FrameFile))]
internal sealed partial class FrameJson : JsonSerializerContext;
