namespace InForce.Reading.Weighing;

/// <summary>One thing that is so of a clause or a document: "its object is a weapon".</summary>
/// <remarks>Two of one hash are the same: the nets know them by nothing else.</remarks>
/// <param name="What">Which place, or which relation.</param>
/// <param name="Is">The class or dictionary form that stands there.</param>
/// <param name="With">What it stands with, for features of two; empty for one.</param>
internal readonly record struct Feature(string What, string Is, string With = "")
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>FNV-1a over the three parts: the same on every machine.</summary>
    public uint Hash { get; } = Add(Add(Add(Offset, What), Is), With);

    public bool Equals(Feature other) => Hash == other.Hash;

    public override int GetHashCode() => unchecked((int)Hash);

    public override string ToString() => With.Length == 0 ? $"{What} {Is}" : $"{What} {Is} with {With}";

    private static uint Add(uint hash, string text)
    {
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return unchecked((hash ^ '\t') * Prime);
    }
}
