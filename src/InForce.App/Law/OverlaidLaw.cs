using System.Collections.Immutable;
using InForce.Law.Acts;

namespace InForce.App.Law;

/// <summary>
/// The registry with the acts that users have added to a record, as they stand at each question: for hosts that run on while acts are
/// added. What was computed stays until the acts change. Safe for many threads.
/// </summary>
/// <param name="lawsFolder">Null for the shipped registry.</param>
/// <param name="record">The record as every command takes it; it need not exist yet.</param>
public sealed class OverlaidLaw(string? lawsFolder, string record, Func<DateTimeOffset> now)
{
    private readonly Lock _gate = new();
    private readonly LawDesk _plain = LawDesk.Open(lawsFolder);
    private (ImmutableArray<Act> Acts, LawDesk Desk)? _last;

    public LawDesk Desk
    {
        get
        {
            UserActs added = UserActs.At(record, now());
            ImmutableArray<Act> acts = added.Acts;
            lock (_gate)
            {
                if (_last is not { } last || !last.Acts.AsSpan().SequenceEqual(acts.AsSpan()))
                {
                    last = (acts, acts.IsEmpty ? _plain : new LawDesk(_plain.Registry, added));
                    _last = last;
                }

                return last.Desk;
            }
        }
    }
}
