using System.Globalization;

namespace InForce.Record.Origins;

/// <summary>Who took it from whom. Looks only at documents near each other in time that are alike in words or tell of the same things.</summary>
public static class OriginRules
{
    /// <summary>Changes when the rules do: links found by others are then found anew.</summary>
    public const string Name = "origins-5";

    /// <summary>Share of the shorter text's word runs that makes a copy.</summary>
    private const double Copied = 0.5;

    private const double RewrittenRuns = 0.10;

    /// <summary>Two or three sentences on one act share their words whoever wrote them.</summary>
    private const int RewrittenLength = 15;

    private const double RewrittenWords = 0.45;
    private const int CopyDays = 30;
    private const int CreditDays = 14;
    private const int ReleaseDays = 3;

    /// <summary>The one link of a document to its source; null when it took its report from nobody we know of.</summary>
    /// <param name="near">All reports that meet it in their marks and came out in the months it reaches; what more there is changes nothing.</param>
    public static OriginLink? LinkOf(Report report, IEnumerable<Report> near)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(near);
        Report[] earlier = [.. near.Where(r => r.IsBefore(report) && r.IsWithin(report, CopyDays) && r.Marks.Meet(report.Marks))];
        if (CopyOf(report, earlier) is { } copy)
        {
            return copy;
        }

        // Nearest before it first: of two equal sources the later is the likelier one.
        Report[] alike = [.. earlier.Where(r => r.Shares(report) > 0).OrderDescending(Comparer<Report>.Create(Report.Compare))];
        return CreditOf(report, [.. alike.Where(r => r.IsWithin(report, CreditDays))]) ?? RewriteOf(report, alike.Where(r => IsOfDays(report, r)));
    }

    private static OriginLink? CopyOf(Report report, Report[] earlier)
    {
        (Report? source, double best) = (null, 0.0);
        foreach (Report other in earlier)
        {
            double share = report.Sketch.RunsSharedWith(other.Sketch);
            if (share >= Copied && (source is null || share > best || (share == best && source.IsBefore(other))))
            {
                (source, best) = (other, share);
            }
        }

        return source is null ? null : new OriginLink(
            report.Id, source.Id, "copy", string.Create(CultureInfo.InvariantCulture, $"{best:P0} of its word runs stand there"));
    }

    private static OriginLink? CreditOf(Report report, Report[] alike)
    {
        if (report.Credit is not { } credit)
        {
            return null;
        }

        Report? source = alike.Where(r => r.Document.Publisher is { } p && OutletNames.AreOne(credit.Outlet, p))
            .OrderByDescending(report.Shares).FirstOrDefault();
        if (source is not null)
        {
            return new OriginLink(report.Id, source.Id, "credit", credit.Evidence);
        }

        if (credit.Organ is { } organ && alike.FirstOrDefault(r => IsReleaseOf(organ, r)) is { } release)
        {
            return new OriginLink(report.Id, release.Id, "release", credit.Evidence);
        }

        Report? unnamed = alike.Where(r => r.Document.Publisher is null && LooksLike(report, r)).OrderByDescending(report.Shares).FirstOrDefault();
        return unnamed is not null
            ? new OriginLink(report.Id, unnamed.Id, "credit", $"{credit.Evidence}; the document names no publisher and tells the same under a like title")
            : new OriginLink(report.Id, "EXT:" + credit.Outlet, "credit", credit.Evidence);
    }

    /// <summary>An outlet that passes on a ministry's release: the release itself, where it is in the record.</summary>
    private static bool IsReleaseOf(string organ, Report report) =>
        report.Claims.Count(c => c.Statement.Speaker is { } speaker && (speaker == organ || speaker == Unnamed(organ))) * 2 >= report.Claims.Length && report.Claims.All(c => c.Statement.CitedOutlet is null);

    /// <summary>A release may call its own ministry "the Ministry" and no more: EST:Ministry stands for EST:MFA.</summary>
    private static string? Unnamed(string organ) => organ.IndexOf(':', StringComparison.Ordinal) is > 0 and int at && organ[(at + 1)..] is "MFA" or "MoD" ? organ[..at] + ":Ministry" : null;

    /// <summary>Two rewrites of one text of a third: much the same words and runs within days, and no credit to tell.</summary>
    private static OriginLink? RewriteOf(Report report, IEnumerable<Report> alike)
    {
        (Report Source, double Words) best = alike.Select(r => (r, report.Sketch.WordsSharedWith(r.Sketch)))
            .Where(p => Math.Min(report.Sketch.Stems.Length, p.r.Sketch.Stems.Length) >= RewrittenLength && p.Item2 >= RewrittenWords && report.Sketch.RunsSharedWith(p.r.Sketch) >= RewrittenRuns)
            .OrderByDescending(p => p.Item2).FirstOrDefault();
        return best.Source is null ? null : new OriginLink(
            report.Id, best.Source.Id, "same-release",
            string.Create(CultureInfo.InvariantCulture, $"both render one text: {best.Words:P0} of the longer words are the same, within {ReleaseDays} days"));
    }

    /// <summary>Nobody can say "within days" of a dated report and one of unknown day; two of unknown day have their words alone.</summary>
    private static bool IsOfDays(Report a, Report b) => a.Day is null == b.Day is null && a.IsWithin(b, ReleaseDays);

    private static bool LooksLike(Report a, Report b) => a.Sketch.TitleSharedWith(b.Sketch) >= 0.5 || a.Sketch.WordsSharedWith(b.Sketch) >= 0.4;
}
