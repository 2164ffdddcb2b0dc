namespace InForce.Capture.Scanning;

/// <summary>What a scan saw and what it passed over, and why.</summary>
public sealed record ScanCounts
{
    public long Records { get; set; }

    /// <summary>Unpacked bytes of the records' bodies.</summary>
    public long Bytes { get; set; }
    public long Candidates { get; set; }

    /// <summary>Requests, metadata, revisits and the like.</summary>
    public long OtherRecords { get; set; }

    /// <summary>Images, films, scripts, styles and fonts.</summary>
    public long OtherMedia { get; set; }

    /// <summary>A term of some group is missing.</summary>
    public long WithoutTerms { get; set; }
    public long TooLarge { get; set; }

    /// <summary>Records whose header lied or that were cut; they were searched as far as they go.</summary>
    public long Damaged { get; set; }

    public ScanCounts Plus(ScanCounts more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new ScanCounts
        {
            Records = Records + more.Records,
            Bytes = Bytes + more.Bytes,
            Candidates = Candidates + more.Candidates,
            OtherRecords = OtherRecords + more.OtherRecords,
            OtherMedia = OtherMedia + more.OtherMedia,
            WithoutTerms = WithoutTerms + more.WithoutTerms,
            TooLarge = TooLarge + more.TooLarge,
            Damaged = Damaged + more.Damaged,
        };
    }
}
