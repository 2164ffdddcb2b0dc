namespace InForce.Capture.Scanning;

/// <summary>A run of an archive's bytes that begins where a record may begin: <c>[From, To)</c>.</summary>
internal readonly record struct ArchiveRange(long From, long To)
{
    public long Length => To - From;
}
