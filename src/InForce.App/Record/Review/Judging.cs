using System.Globalization;
using InForce.Record.Judgements;
using InForce.Store;

namespace InForce.App.Record.Review;

/// <summary>Puts judgements into a record: each once, in one order, none lost, whoever else writes at the time.</summary>
public static class Judging
{
    /// <summary>Appends a judgement unless it holds already, word for word, from the same person.</summary>
    /// <param name="draft">Without its instant.</param>
    /// <param name="at">
    /// When it is made. A judgement never comes before one that was given already: where another machine's clock is ahead, the instant of the
    /// last one is taken.
    /// </param>
    /// <param name="check">Sees the book as it stands at that moment and throws where the judgement cannot be made.</param>
    /// <returns>The judgement as it stands, and whether it is new.</returns>
    public static (Judgement Judgement, bool New) Append(IRecordStore store, Judgement draft, DateTimeOffset at, Action<JudgementBook>? check = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(draft);
        (Judgement, bool)? done = null;
        store.Together(() =>
        {
            JudgementBook book = JudgementBook.Of(store.Judgements(DateTimeOffset.MaxValue));
            if (Same(book, draft) is { } same)
            {
                done = (same, false);
                return;
            }

            check?.Invoke(book);
            DateTimeOffset instant = book.All.Select(j => InstantOf(j.At)).Append(at).Max();
            Judgement given = draft with { At = Judgement.Spell(instant) };
            int before = book.All.Count(j => j.At == given.At && j.SaysWhat(given));
            given = before == 0 ? given : given with { Again = before };
            store.Judge(given.Id, given.ToLine(), instant, given.Who);
            done = (given, true);
        });
        return done!.Value;
    }

    /// <summary>The instant of a judgement; the least one where it is spelled in a way we never wrote.</summary>
    internal static DateTimeOffset InstantOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at) ? at : DateTimeOffset.MinValue;

    /// <summary>A merge said again after a split of the same statements is a new word; anything else that still holds is not.</summary>
    private static Judgement? Same(JudgementBook book, Judgement draft)
    {
        if (draft.Action == JudgementActions.Undo)
        {
            return null;
        }

        Judgement? same = book.Holding.LastOrDefault(j => j.SaysWhat(draft));
        bool isPairing = draft.Action is JudgementActions.Merge or JudgementActions.Split;
        bool overruled = isPairing && same is not null && book.Holding.SkipWhile(j => !ReferenceEquals(j, same)).Skip(1)
            .Any(j => j.Action is JudgementActions.Merge or JudgementActions.Split && j.Statements.Intersect(draft.Statements, StringComparer.Ordinal).Any());
        return overruled ? null : same;
    }
}
