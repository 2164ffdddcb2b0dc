using InForce.App.Law;
using InForce.Core.States;

namespace InForce.App.Desk;

/// <summary>The law of the moment for pages: the same as long as no user adds an act, so that what was worked out for one reader serves the next.</summary>
public sealed class DeskLaws(OverlaidLaw law)
{
    private readonly Lock _gate = new();
    private (LawDesk Law, DeskLaw Desk)? _last;

    public DeskLaw Now
    {
        get
        {
            LawDesk now = law.Looked;
            lock (_gate)
            {
                if (_last is not { } last || !ReferenceEquals(last.Law, now))
                {
                    _last = last = (now, new DeskLaw(now, StateDirectory.Shipped));
                }

                return last.Desk;
            }
        }
    }
}
