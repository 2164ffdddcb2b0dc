using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InForce.Core.Documents;

namespace InForce.Core.Statements;

/// <summary>One claim of one document: who said that who did, plans or denies what, when, with the exact words that say so.</summary>
/// <remarks>
/// The fields are those of the published contract. <see cref="Evidence"/> equals
/// <c>text[Start..End]</c> of the document; <see cref="Verify"/> checks it.
/// </remarks>
public sealed record Statement
{
    /// <summary>Id of the document the words stand in.</summary>
    public required string Doc { get; init; }

    /// <summary>Unique within a record; derived from content, never from arrival.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>States as ISO 3166-1 alpha-3, organs and firms as <c>LVA:MoD</c>, bodies by short name, persons by name.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary><c>treaty:APMBC</c>, <c>facility:LVA-AVM-plant</c>, … or null.</summary>
    public string? Object { get; init; }

    /// <summary>Weapon class (<c>APM</c>, <c>AVM</c>, <c>CM</c>, …), for the legal question only; null when none.</summary>
    public string? Weapon { get; init; }

    /// <summary>Time of the act as EDTF, no more precise than the text; null when the text leaves it open.</summary>
    public string? When { get; init; }

    /// <summary>The text's own words for the time.</summary>
    public string? WhenText { get; init; }

    /// <summary>How <see cref="When"/> was got from <see cref="WhenText"/>.</summary>
    public string? WhenBasis { get; init; }

    public required Modality Modality { get; init; }

    /// <summary>Who answers for the words; null is the document itself.</summary>
    public string? Speaker { get; init; }

    public string? SpeakerRole { get; init; }

    /// <summary>Another outlet or wire the claim is taken from.</summary>
    public string? CitedOutlet { get; init; }

    public Quantity? Quantity { get; init; }

    /// <summary>The exact characters that carry the claim.</summary>
    public required string Evidence { get; init; }

    /// <summary>First UTF-16 code unit of the evidence.</summary>
    public required int Start { get; init; }

    /// <summary>First UTF-16 code unit after the evidence.</summary>
    public required int End { get; init; }

    /// <summary>The rule that found it, with the words that decided: <c>frame:reason; …</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>Estimated chance that kind, modality, actors and date are all right, 0 to 1; null when not estimated.</summary>
    public double? Confidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Step { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Votes? Votes { get; init; }

    /// <summary>A period counted from an event rather than a date: "6 months after notification".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Delay { get; init; }

    /// <summary>For status assertions: <c>party</c>, <c>non-party</c>, <c>signatory</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Asserts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Accused { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Condition { get; init; }

    [JsonIgnore]
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>True when the evidence stands in <paramref name="text"/> exactly where the offsets say.</summary>
    public bool Verify(ReadOnlySpan<char> text) =>
        Start >= 0 && Start < End && End <= text.Length && text[Start..End].SequenceEqual(Evidence);
}
