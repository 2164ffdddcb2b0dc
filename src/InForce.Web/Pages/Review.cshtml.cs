using System.Collections.Immutable;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.App.Law;
using InForce.App.Record.Review;
using InForce.Core.Problems;
using InForce.Record.Judgements;
using InForce.Web.Clocks;
using InForce.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>One button of the review: what it decides and the key that presses it.</summary>
/// <param name="Value">Posted as <c>decision</c>: the action, the field and what holds, parted by line ends.</param>
internal sealed record ReviewChoice(string Key, string Label, string Value);

/// <summary>Judging what waits, one item after the other, by keyboard.</summary>
[Needs(Role.Reader, ToChange = Role.Reviewer)]
internal sealed class ReviewModel(IDeskRecord record, OverlaidLaw law, DeskClock clock) : DeskPage
{
    private const string Cookie = "inforce-reviewer";

    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    /// <summary>The reviewer's name, as it will stand in the log: who is signed in; freely given only where nobody has to be.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ReviewView View { get; private set; } = ReviewView.Nothing;

    /// <summary>What was just done; null on a plain visit.</summary>
    public JudgedView? Done { get; private set; }

    /// <summary>Why the last decision could not be made; null where it could.</summary>
    public string? Refused { get; private set; }

    /// <summary>Judgements are made on what is known now.</summary>
    public bool IsPast => Moment.KnownAtText is not null;

    public bool CanJudge => By is not null && !IsPast && (Person is null || Person.Role >= Role.Reviewer);

    public ImmutableArray<ReviewChoice> Choices => View.Item is null ? [] : [.. ChoicesOf(View.Item)];

    /// <summary>This reviewer's last judgement that stands.</summary>
    public JudgementView? Mine => View.Latest.FirstOrDefault(j => j.Standing && j.By == By);

    public static IReadOnlyList<string> EditableFields => StatementEdit.Fields;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        RememberReviewer();
        await ShowAsync(cancel);
    }

    /// <summary>One decision; then the next item, as a part of the page where the script asked, else by a redirect.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string decision, [FromForm] string[] statements, [FromForm] string? field, [FromForm] string? value, [FromForm] string? reason, CancellationToken cancel)
    {
        RememberReviewer();
        string[] parts = decision.Split('\n');
        bool isEdit = parts[0] == JudgementActions.Edit;
        try
        {
            if (!CanJudge)
            {
                throw new BadInputException("name", "a judgement needs the reviewer's name, and the record as known now", "give your name above and leave “known at” empty");
            }

            Done = await record.JudgeAsync(
                new ReviewDecision(parts[0], [.. statements], isEdit ? field : Part(parts, 1), isEdit ? Given(value) : Part(parts, 2)),
                new Signature(By!, Given(reason) ?? DefaultReason(parts[0]), clock.Now), cancel);
        }
        catch (BadInputException e)
        {
            Refused = $"{e.What}; {e.Remedy}";
        }

        if (!Request.Headers.ContainsKey("HX-Request") && Refused is null)
        {
            return Redirect(Link("/review" + Query(null)));
        }

        After = Refused is null ? null : After;
        await ShowAsync(cancel);
        return Page();
    }

    public string SkipAddress => Link("/review" + Query(View.Item?.Key));

    public static string Short(string subject) => Rendering.Shorten.To(subject, 60);

    private async Task ShowAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Review", "/review");
        View = await record.ReviewAsync(law.Looked, By, About, After, IsPast ? Moment.KnownAt : null, cancel);
    }

    private static IEnumerable<ReviewChoice> ChoicesOf(ReviewItem item)
    {
        if (item.Field is { } field)
        {
            foreach ((int i, JudgementView voice) in item.Voices.Index())
            {
                string holds = ValueOf(voice);
                yield return new ReviewChoice(Digit(i), $"{voice.By} is right: {voice.Says}", $"{JudgementActions.Adjudicate}\n{field}\n{holds}");
            }
        }
        else if (item.Sides.Length > 1)
        {
            foreach ((int i, ReviewSide side) in item.Sides.Index())
            {
                yield return new ReviewChoice(Digit(i), $"{i + 1} holds", $"{JudgementActions.Resolve}\n\n{side.View.Statement.Id}");
            }

            yield return new ReviewChoice("b", "Both hold", $"{JudgementActions.Resolve}\n\n{Resolutions.Both}");
            yield return new ReviewChoice("n", "Neither holds", $"{JudgementActions.Resolve}\n\n{Resolutions.Neither}");
        }
        else
        {
            yield return new ReviewChoice("a", "Read rightly", JudgementActions.Accept);
            yield return new ReviewChoice("x", "No such statement", JudgementActions.Reject);
        }
    }

    /// <summary>What a voice holds, as an adjudication takes it.</summary>
    private static string ValueOf(JudgementView voice) =>
        voice.Action is JudgementActions.Accept or JudgementActions.Reject ? voice.Action : voice.Says[(voice.Says.IndexOf(" is ", StringComparison.Ordinal) + 4)..];

    private static string DefaultReason(string action) => action switch
    {
        JudgementActions.Accept => "held against the text",
        JudgementActions.Reject => "not what the text says",
        JudgementActions.Undo => "taken back",
        _ => "held against the texts",
    };

    private static string Digit(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Part(string[] parts, int index) => parts.Length > index ? Given(parts[index]) : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string Query(string? after)
    {
        (string Name, string? Value)[] all = [("about", About), ("after", after)];
        string query = string.Join('&', all.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => p.Name + "=" + Uri.EscapeDataString(p.Value!)));
        return query.Length == 0 ? string.Empty : "?" + query;
    }

    private void RememberReviewer()
    {
        About = Given(About);
        if (Person is { } person)
        {
            By = person.Name;
            return;
        }

        By = Given(By) ?? Given(Request.Cookies[Cookie] is { } kept ? Uri.UnescapeDataString(kept) : null);
        if (By is not null)
        {
            Response.Cookies.Append(Cookie, Uri.EscapeDataString(By), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(30) });
        }
    }
}
