using System.Collections;
using InForce.Capture;

namespace InForce.App.Capture;

/// <summary>Outcomes one after another: while the next document is read, the one before it is held by nobody here.</summary>
/// <remarks>A compiler-made sequence keeps its last item until it has the next: two documents of 64 MB would stand side by side, with the characters of both.</remarks>
internal sealed class PassingOutcomes(IEnumerable<HandedOutcome> outcomes) : IEnumerable<CaptureOutcome>
{
    public IEnumerator<CaptureOutcome> GetEnumerator() => new Passing(outcomes.GetEnumerator());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Passing(IEnumerator<HandedOutcome> outcomes) : IEnumerator<CaptureOutcome>
    {
        private CaptureOutcome? _current;

        public CaptureOutcome Current => _current ?? throw new InvalidOperationException("there is no outcome before the first or after the last");

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            _current = null;
            if (!outcomes.MoveNext()) return false;
            _current = outcomes.Current.Take();
            return true;
        }

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => outcomes.Dispose();
    }
}
