using System.Collections.Immutable;
using System.Globalization;
using InForce.Law.Clauses;
using InForce.Law.Rules;

namespace InForce.App.Desk;

/// <summary>Final clauses in the words a page shows.</summary>
internal static class TreatyViews
{
    public static ImmutableArray<ClauseView> Clauses(Treaty treaty) =>
        [.. Entry(treaty), .. Leaving(treaty), .. Others(treaty), .. treaty.Refused.Select(r => new ClauseView("Not expressed as data", string.Empty, r))];

    public static string Checked(Treaty treaty) => treaty.Verified switch
    {
        Verification.Verified => "Checked against the treaty’s text",
        Verification.PartlyVerified => "Checked in part against the treaty’s text",
        _ => "From memory, not checked against the treaty’s text",
    };

    public static string Verified(Treaty treaty) => Checked(treaty) + (treaty.VerifiedAgainst is { } against ? ": " + against : string.Empty) + ".";

    public static string Published(int expected, DateOnly? on, string source) =>
        $"Published number of parties: {expected.ToString(CultureInfo.InvariantCulture)}{(on is { } day ? " on " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty)} ({source}).";

    private static IEnumerable<ClauseView> Entry(Treaty treaty)
    {
        if (treaty.Entry is not { } entry)
        {
            yield break;
        }

        yield return new ClauseView("Enters into force once", entry.Article, entry.Threshold.Text);
        yield return new ClauseView("General date", entry.General.Article, RuleWords.Of(entry.General.Rule, "the last deposit needed"));
        if (entry.Later is { } later)
        {
            yield return new ClauseView("For states that join later", later.Article, RuleWords.Of(later.Rule, "deposit"));
        }
    }

    private static IEnumerable<ClauseView> Leaving(Treaty treaty)
    {
        if (treaty.Withdrawal is not { } clause)
        {
            yield return new ClauseView("Withdrawal", string.Empty, treaty.NoWithdrawal ?? "No clause is held.");
            yield break;
        }

        yield return new ClauseView("Right to withdraw", clause.Article, clause.ReasonsRequired ? "Yes; the notice must state reasons." : "Yes.");
        yield return new ClauseView("Withdrawal takes effect", clause.Effect.Article, RuleWords.Of(clause.Effect.Rule, "the notice"));
        if (clause.EarliestNotice is { } earliest)
        {
            yield return new ClauseView("First day for notice", earliest.Article, RuleWords.Of(earliest.Rule, "entry into force for the state"));
        }

        if (clause.Window is { } window)
        {
            yield return new ClauseView("Time for notice", window.Article, InForce.Law.Engine.NoticeTiming.WordsOf(window));
        }

        if (clause.Conflict is { } conflict)
        {
            yield return new ClauseView("During armed conflict", conflict.Article, conflict.Text);
        }

        if (!clause.Notify.IsEmpty)
        {
            yield return new ClauseView("Notice goes to", clause.NoticeArticle, string.Join("; ", clause.Notify));
        }

        foreach (LinkedEnd end in clause.AlsoEnds)
        {
            yield return new ClauseView("Leaving also ends", end.Article, end.Treaty);
        }
    }

    private static IEnumerable<ClauseView> Others(Treaty treaty)
    {
        if (treaty.Provisional is { } provisional)
        {
            yield return new ClauseView("Provisional application", provisional.Article, provisional.Text);
        }

        if (treaty.Reservations is { } reservations)
        {
            yield return new ClauseView("Reservations", string.Empty, reservations);
        }

        foreach (Obligation obligation in treaty.Obligations)
        {
            yield return new ClauseView("Dated duty", obligation.Article, obligation.What + (obligation.Extension is { } extension ? $" (extension: {extension})" : string.Empty));
        }

        foreach (Cited bound in treaty.RemainsBound)
        {
            yield return new ClauseView("Remains bound", bound.Article, bound.Text);
        }
    }
}
