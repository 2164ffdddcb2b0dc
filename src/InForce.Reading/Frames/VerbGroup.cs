namespace InForce.Reading.Frames;

/// <summary>A verb with its auxiliaries: "has not been sent".</summary>
internal sealed class VerbGroup
{
    /// <summary>First token, an auxiliary or the verb itself.</summary>
    public required int First { get; init; }

    /// <summary>The verb that says what is done.</summary>
    public required int Main { get; init; }

    public bool IsFinite { get; init; }
    public bool IsPassive { get; init; }
    public bool IsNegated { get; set; }
    public bool IsPerfect { get; init; }
    public bool IsProgressive { get; init; }
    public bool IsInfinitive { get; init; }
    public bool IsGerund { get; init; }

    /// <summary>A participle without auxiliary: "signed by the head of state".</summary>
    public bool IsBareParticiple { get; init; }
    public bool IsPast { get; init; }

    /// <summary>Dictionary form of the modal, or null: will, would, can, could, may, might, must, should, shall, ought.</summary>
    public string? Modal { get; init; }

    /// <summary>Number of the segment it stands in.</summary>
    public int Segment { get; set; }
}

/// <summary>How a stretch of a sentence hangs on what is before it.</summary>
internal enum SegmentLink
{
    Main,
    Relative,
    Subordinate,
    Complement,
    Coordinate,
    Inserted,
}

/// <summary>A stretch of a sentence that holds one finite verb at most, <c>[First, End)</c> in tokens.</summary>
/// <param name="Opener">The conjunction or pronoun it begins with, folded; null when none.</param>
internal sealed record Segment(int First, int End, SegmentLink Link, string? Opener);
