namespace InForce.Capture.Dates;

/// <summary>The publication day chosen among claims, with its basis and grade.</summary>
internal sealed record DayVerdict(Timestamp? Stamp, string? Basis, DateGrade Grade)
{
    public static DayVerdict None { get; } = new(null, null, DateGrade.None);

    /// <param name="modified">Days the page itself declares as changes; a visible unlabelled date equal to one is no publication day.</param>
    public static DayVerdict Of(IReadOnlyList<DayClaim> claims, IReadOnlyCollection<DateOnly> modified)
    {
        if (claims.Count == 0) return None;
        DayClaim best = claims.OrderBy(c => c.Origin).ThenBy(c => c.IsAmbiguous).First();
        if (best.Origin == DayOrigin.Visible && modified.Contains(best.Stamp.Day) && claims.Any(c => c.Origin > DayOrigin.Visible))
            best = claims.First(c => c.Origin > DayOrigin.Visible);
        DayClaim[] agreeing = [.. claims.Where(c => c.Stamp.Day == best.Stamp.Day)];
        string[] bases = [.. agreeing.OrderBy(c => c.Origin).Select(c => c.Basis).Distinct(StringComparer.Ordinal)];
        DayClaim finest = agreeing.FirstOrDefault(c => c.Stamp.Iso.Length > best.Stamp.Iso.Length && c.Origin <= DayOrigin.Time);
        Timestamp stamp = finest.Stamp.Iso is null ? best.Stamp : finest.Stamp;
        return new DayVerdict(stamp, string.Join('+', bases), GradeOf(best, claims, bases.Length));
    }

    private static DateGrade GradeOf(in DayClaim best, IReadOnlyList<DayClaim> claims, int bases)
    {
        int far = 0, near = 0;
        foreach (DayClaim claim in claims)
        {
            if (claim.Origin is DayOrigin.Visible or DayOrigin.Script or DayOrigin.LinkedPage && claim.Origin > best.Origin && bases >= 2) continue;
            int gap = Math.Abs(claim.Stamp.Day.DayNumber - best.Stamp.Day.DayNumber);
            if (gap == 1) near++;
            else if (gap > 1) far++;
        }

        if (best.IsAmbiguous) return bases >= 2 ? DateGrade.Likely : DateGrade.Weak;
        bool structured = best.Origin <= DayOrigin.Microdata;
        if (structured && far == 0 && near == 0) return DateGrade.Certain;
        if (bases >= 2 && far == 0 && near == 0 && best.Origin <= DayOrigin.Visible) return DateGrade.Certain;
        if (structured || bases >= 2 || best.Origin is DayOrigin.Labelled or DayOrigin.Time or DayOrigin.LooseMeta) return DateGrade.Likely;
        return best.Origin is DayOrigin.LinkedPage or DayOrigin.Visible && far == 0 ? DateGrade.Likely : DateGrade.Weak;
    }
}
