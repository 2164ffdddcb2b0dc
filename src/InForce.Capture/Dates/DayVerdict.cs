namespace InForce.Capture.Dates;

/// <summary>The publication day chosen among claims, with its basis and grade.</summary>
internal sealed record DayVerdict(Timestamp? Stamp, string? Basis, DateGrade Grade)
{
    public static DayVerdict None { get; } = new(null, null, DateGrade.None);

    /// <param name="modified">Days the page itself declares as changes; a visible unlabelled date equal to one is no publication day.</param>
    /// <remarks>A date whose day and month could be the other way round counts only beside one that cannot.</remarks>
    /// <param name="showsChange">The page shows its readers a day of change.</param>
    public static DayVerdict Of(IReadOnlyList<DayClaim> claims, IReadOnlyCollection<DateOnly> modified, bool showsChange)
    {
        claims = [.. claims.Where(c => !c.IsAmbiguous || claims.Any(o => !o.IsAmbiguous && o.Stamp.Day == c.Stamp.Day))];
        if (claims.Count == 0) return None;
        DayClaim best = claims.OrderBy(c => c.Origin).First();
        if (best.Origin == DayOrigin.Visible && modified.Contains(best.Stamp.Day) && claims.Any(c => c.Origin > DayOrigin.Visible))
            best = claims.First(c => c.Origin > DayOrigin.Visible);
        best = PreferShown(best, claims, modified);
        DayClaim[] agreeing = [.. claims.Where(c => c.Stamp.Day == best.Stamp.Day)];
        string[] bases = [.. agreeing.OrderBy(c => c.Origin).Select(c => c.Basis).Distinct(StringComparer.Ordinal)];
        DayClaim finest = agreeing.FirstOrDefault(c => c.Stamp.Iso.Length > best.Stamp.Iso.Length && c.Origin <= DayOrigin.Time);
        Timestamp stamp = finest.Stamp.Iso is null ? best.Stamp : finest.Stamp;
        return new DayVerdict(stamp, string.Join('+', bases), GradeOf(best, claims, bases, showsChange));
    }

    /// <summary>Publishing systems often write the last change as day of publication; where the page shows an earlier day, that one is meant.</summary>
    private static DayClaim PreferShown(DayClaim best, IReadOnlyList<DayClaim> claims, IReadOnlyCollection<DateOnly> modified)
    {
        if (best.Origin > DayOrigin.Microdata || !modified.Contains(best.Stamp.Day)) return best;
        if (claims.Any(c => c.Stamp.Day == best.Stamp.Day && c.Origin is DayOrigin.Labelled or DayOrigin.Time or DayOrigin.Visible)) return best;
        foreach (DayClaim claim in claims)
            if (claim.Origin is DayOrigin.Labelled or DayOrigin.Time or DayOrigin.Visible && claim.Stamp.Day < best.Stamp.Day && !modified.Contains(claim.Stamp.Day)) return claim;
        return best;
    }

    private static DateGrade GradeOf(in DayClaim best, IReadOnlyList<DayClaim> claims, string[] bases, bool showsChange)
    {
        DateOnly day = best.Stamp.Day;
        bool disputed = claims.Any(c => c.Stamp.Day != day);
        bool structured = best.Origin <= DayOrigin.Microdata;
        bool shown = claims.Any(c => c.Stamp.Day == day && c.Origin is DayOrigin.Labelled or DayOrigin.Time or DayOrigin.Visible or DayOrigin.Address);
        if (!disputed && structured && (shown || !showsChange) && (bases.Length >= 2 || best.Origin != DayOrigin.LinkedArticle)) return DateGrade.Certain;
        if (!disputed && bases.Length >= 2 && best.Origin <= DayOrigin.Visible) return shown || !showsChange ? DateGrade.Certain : DateGrade.Likely;
        if (!disputed && best.Origin == DayOrigin.Labelled && !showsChange) return DateGrade.Certain;
        if (structured || bases.Length >= 2 || best.Origin is DayOrigin.Labelled or DayOrigin.Time or DayOrigin.LooseMeta) return DateGrade.Likely;
        return best.Origin is DayOrigin.LinkedPage or DayOrigin.Visible && !disputed ? DateGrade.Likely : DateGrade.Weak;
    }
}
