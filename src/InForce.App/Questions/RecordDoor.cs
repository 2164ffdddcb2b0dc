using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.App.Questions;

/// <summary>The record behind the questions of other programs: opened when it is first asked, one question at a time, under the law as it stands.</summary>
/// <param name="address">A file or <c>postgres://</c> address; it need not exist yet.</param>
public sealed class RecordDoor(string address, OverlaidLaw law) : IDisposable
{
    private readonly Lock _gate = new();
    private RecordStore? _store;
    private (LawDesk Law, RecordQuestions Questions)? _open;

    /// <exception cref="EnvironmentFaultException">There is no record: nothing was looked at, so nothing is said to be absent.</exception>
    public T Ask<T>(Func<RecordQuestions, LawDesk, T> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        lock (_gate)
        {
            if (_store is null && !RecordStore.Exists(address))
            {
                throw new EnvironmentFaultException("the record", "there is none yet", "make one with 'inforce add PATH…'");
            }

            _store ??= RecordStore.Open(address);
            LawDesk now = law.Desk;
            if (_open is not { } open || !ReferenceEquals(open.Law, now))
            {
                _open = open = (now, new RecordQuestions(_store, now.Engine));
            }

            return question(open.Questions, now);
        }
    }

    public void Dispose() => _store?.Dispose();
}
