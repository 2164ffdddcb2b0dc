namespace InForce.Capture;

/// <summary>How far a publication day can be relied on.</summary>
public enum DateGrade
{
    /// <summary>No day was found.</summary>
    None,
    /// <summary>One sign that is often something else: an address's month, a lone date near the text.</summary>
    Weak,
    /// <summary>One good sign, or good signs that differ by a day.</summary>
    Likely,
    /// <summary>The publisher's own data, not contradicted, or several independent signs that agree.</summary>
    Certain,
}
