using InForce.App.Law;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>The record of a host that runs on: opened when it is first asked, one question at a time, under the law as it stands.</summary>
/// <remarks>Every door of a host shares one of these, so that what was told for a page is not told again for another program. Safe for many threads.</remarks>
/// <param name="address">A file or <c>postgres://</c> address; it need not exist yet.</param>
/// <param name="clock">Measures how much time goes to telling.</param>
public sealed class RecordDoor(string address, OverlaidLaw law, TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Pace _pace = new(clock);
    private RecordStore? _store;
    private (LawDesk Law, RecordQuestions Questions)? _open;

    /// <summary>Done when the record was told together for the first time since the start, or where nothing is telling it; never fails. Questions about the
    /// whole record wait for it, so that they neither do the same work again nor keep others from being answered.</summary>
    public Task Ready { get; private set; } = Task.CompletedTask;

    /// <summary>Tells the whole record together on a connection of its own, while other questions are answered, and hands it over.</summary>
    /// <param name="knownAt">The host's now.</param>
    public Task MakeReady(DateTimeOffset knownAt) => Ready = Task.Run(() =>
    {
        try
        {
            ReadThrough(knownAt);
        }
        catch (Exception e) when (e is EnvironmentFaultException or BadInputException)
        {
            // Whoever asks next meets the same fault and is told of it.
        }
    });

    /// <exception cref="EnvironmentFaultException">There is no record: nothing was looked at, so nothing is said to be absent.</exception>
    public T Ask<T>(Func<RecordQuestions, LawDesk, T> question) =>
        Ask(question, () => throw new EnvironmentFaultException("the record", "there is none yet", "make one with 'inforce add PATH…'"));

    /// <param name="none">What is answered while there is no record.</param>
    public T Ask<T>(Func<RecordQuestions, LawDesk, T> question, Func<T> none)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(none);
        lock (_gate)
        {
            if (_store is null && !RecordStore.Exists(address))
            {
                return none();
            }

            try
            {
                (LawDesk now, RecordQuestions questions) = Open();
                return question(questions, now);
            }
            catch (EnvironmentFaultException)
            {
                Close();
                throw;
            }
        }
    }

    public void Dispose() => Close();

    private void ReadThrough(DateTimeOffset knownAt)
    {
        if (!RecordStore.Exists(address))
        {
            return;
        }

        LawDesk now = law.Desk;
        RecordStore store = RecordStore.Open(address);
        try
        {
            var questions = new RecordQuestions(store, now.Engine);
            _ = questions.Whole(knownAt).Disagreements;
            lock (_gate)
            {
                Close();
                questions.Pace = _pace;
                (_store, _open) = (store, (now, questions));
            }
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private (LawDesk Law, RecordQuestions Questions) Open()
    {
        _store ??= RecordStore.Open(address);
        LawDesk now = law.Desk;
        if (_open is not { } open || !ReferenceEquals(open.Law, now))
        {
            _open = open = (now, new RecordQuestions(_store, now.Engine) { Pace = _pace });
        }

        return open;
    }

    /// <summary>A server that was away is asked anew by whoever comes next.</summary>
    private void Close()
    {
        _store?.Dispose();
        (_store, _open) = (null, null);
    }
}
