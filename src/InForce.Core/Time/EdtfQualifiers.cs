namespace InForce.Core.Time;

/// <summary>How sure a component of an EDTF date is: <c>?</c> uncertain, <c>~</c> approximate, <c>%</c> both (ISO 8601-2, 8.2).</summary>
[Flags]
public enum EdtfQualifiers
{
    /// <summary>Stated without reserve.</summary>
    None = 0,

    /// <summary><c>?</c>: the source is doubtful.</summary>
    Uncertain = 1,

    /// <summary><c>~</c>: the value is near the mark.</summary>
    Approximate = 2,
}
