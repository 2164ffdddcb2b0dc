namespace InForce.Capture;

/// <summary>What one document may cost before it is refused or cut; all sizes in bytes unless a name says otherwise.</summary>
public static class CaptureLimits
{
    /// <summary>A single document above this is refused, packed or unpacked.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Characters of a page's markup that are read; the rest is cut with a warning.</summary>
    public const int MostMarkupCharacters = 24 * 1024 * 1024;

    /// <summary>Characters of text kept from one page, paper or message.</summary>
    public const int MostTextCharacters = 16 * 1024 * 1024;

    /// <summary>Seconds a child process may run for one paper.</summary>
    public const int ChildSeconds = 4;

    /// <summary>Entries or messages read from one feed, mailbox or package.</summary>
    public const int MostEntries = 20_000;
}
