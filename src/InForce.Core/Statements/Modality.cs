using System.Text.Json.Serialization;

namespace InForce.Core.Statements;

/// <summary>How the text presents the act it names. Closed list of six.</summary>
[JsonConverter(typeof(ModalityConverter))]
public enum Modality
{
    /// <summary>The act took place, or the state of things stands.</summary>
    Occurred,

    /// <summary>Decided or announced as going to happen.</summary>
    Planned,

    /// <summary>Called for by someone who cannot decide it.</summary>
    Proposed,

    /// <summary>Could, may, potential; no condition named.</summary>
    Possible,

    /// <summary>Depends on a condition the text names.</summary>
    Conditional,

    /// <summary>The speaker says it did not, does not or will not happen.</summary>
    Denied,
}

internal sealed class ModalityConverter() : JsonStringEnumConverter<Modality>(System.Text.Json.JsonNamingPolicy.CamelCase, allowIntegerValues: false);
