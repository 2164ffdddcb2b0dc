using System.Collections.Immutable;
using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Store.Work;
using InForce.Web.Clocks;
using InForce.Web.Rendering;
using InForce.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>What waits for workers, how fast they are, and the documents none of them could read.</summary>
[Needs(Role.Reader, ToChange = Role.Steward)]
internal sealed class QueueModel(IDeskRecord record, DeskClock clock) : DeskPage
{
    /// <summary>Looks again by itself, for whoever asked for that.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Watch { get; set; }

    /// <summary>Null where the record has no queue.</summary>
    public QueueView? View { get; private set; }

    /// <summary>What was just done; null on a plain visit.</summary>
    public string? Said { get; private set; }

    /// <summary>On a desk without accounts nobody answers for it in the log.</summary>
    public bool CanRetry => Person is { Role: >= Role.Steward };

    protected override bool ReadsClocks => false;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Queue", "/sources");
        View = await record.QueueAsync(clock.Now, cancel);
    }

    /// <param name="number">As the page shows it; null for all.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] long? number, CancellationToken cancel)
    {
        if (!CanRetry)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        ImmutableArray<long> back = await record.RetryAsync(number is { } one ? [one] : null, Person!.Name, clock.Now, cancel);
        Said = back.IsEmpty ? "Nothing was put back: no document is set aside under that number any more." : $"{Words.Count(back.Length, "document", "documents")} put back into the queue.";
        await OnGetAsync(cancel);
        return Page();
    }

    public string Standing(WorkerTally worker) => worker.Stopped ? "ended" : View!.IsWorking(worker) ? "working" : "not seen any more";

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Rate(double perSecond) => perSecond.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A length of time in the unit that fits it.</summary>
    public static string Length(TimeSpan time) => time switch
    {
        { TotalMinutes: < 2 } => Words.Count((int)Math.Ceiling(time.TotalSeconds), "second", "seconds"),
        { TotalHours: < 2 } => Words.Count((int)time.TotalMinutes, "minute", "minutes"),
        { TotalDays: < 2 } => Words.Count((int)time.TotalHours, "hour", "hours"),
        _ => Words.Count((int)time.TotalDays, "day", "days"),
    };
}
