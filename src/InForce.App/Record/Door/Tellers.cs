using InForce.App.Law;
using InForce.Core.Problems;

namespace InForce.App.Record;

/// <summary>
/// Tells answers of one state after the other. What was never told is told now and waited for. What was told of the state before is told anew as well, but
/// waited for only where that is quick and nobody else waits: else the former answer serves, and the new one is made in the background.
/// </summary>
/// <param name="first">Where visitors wait.</param>
/// <param name="again">Where nobody does.</param>
/// <param name="failed">Told what goes wrong there.</param>
internal sealed class Tellers(RecordLane first, RecordLane again, TimeProvider clock, Action<Exception> failed)
{
    private static readonly TimeSpan s_quick = TimeSpan.FromMilliseconds(250);

    /// <param name="book">Of the state asked about.</param>
    /// <param name="question">Names the question with all it depends on.</param>
    /// <param name="stand">Makes the questions stand at that state.</param>
    /// <param name="at">The instant it is read as of.</param>
    public async Task<KeptAnswer> AskAsync(
        AnswerBook book, object question, LawDesk law, Action<RecordQuestions> stand, MomentStamp of, DateTimeOffset at, Func<RecordQuestions, DateTimeOffset, object?> answer, CancellationToken cancel)
    {
        if (book.Find(question) is { } kept)
        {
            return kept;
        }

        if (book.FindFormer(question) is { } former && !(first.IsFree && former.Took <= s_quick))
        {
            if (book.Begin(question))
            {
                _ = TellAgainAsync();
            }

            return former;
        }

        return await first.AskAsync(law, stand, Tell, onlyLooks: true, cancel);

        KeptAnswer Tell(RecordQuestions q) => book.Find(question) ?? book.Keep(question, Of(q, of, at, of.Revision, answer));

        async Task TellAgainAsync()
        {
            try
            {
                await again.AskAsync(law, stand, Tell, onlyLooks: true, CancellationToken.None);
            }
            catch (BusyException)
            {
                // The former answer stands; whoever asks next lets it be tried again.
            }
            catch (Exception e)
            {
                failed(e);
            }
            finally
            {
                book.End(question);
            }
        }
    }

    /// <summary>An answer with what it was made of.</summary>
    public KeptAnswer Of(RecordQuestions questions, MomentStamp of, DateTimeOffset at, long through, Func<RecordQuestions, DateTimeOffset, object?> answer)
    {
        long began = clock.GetTimestamp();
        (object? value, IReadOnlySet<string> read) = questions.Noting(() => answer(questions, at));
        return new KeptAnswer(value, of, at, through, read, clock.GetElapsedTime(began));
    }
}
