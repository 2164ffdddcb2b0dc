using InForce.Core.Documents;

namespace InForce.Reading.Voice;

/// <summary>Spans in the order of their starts, asked by place in logarithmic time.</summary>
internal sealed class SpanIndex
{
    private readonly int[] _starts;

    /// <summary>The farthest end of a span and all before it: never falling, so that it can be searched.</summary>
    private readonly int[] _reach;

    /// <param name="spans">Starts never fall.</param>
    public SpanIndex(IEnumerable<TextSpan> spans)
    {
        TextSpan[] all = [.. spans];
        _starts = [.. all.Select(s => s.Start)];
        _reach = [.. all.Select(s => s.End)];
        for (int i = 1; i < _reach.Length; i++)
        {
            _reach[i] = Math.Max(_reach[i], _reach[i - 1]);
        }
    }

    /// <summary>Positions <c>[From, To)</c> outside which no span overlaps these words. Inside, not every one must.</summary>
    public (int From, int To) Near(TextSpan words) => (CountTo(_reach, words.Start), CountTo(_starts, words.End - 1));

    /// <summary>How many values of a never falling list lie at or below a bound.</summary>
    public static int CountTo(ReadOnlySpan<int> values, int bound)
    {
        int low = 0;
        int high = values.Length;
        while (low < high)
        {
            int mid = (low + high) / 2;
            (low, high) = values[mid] <= bound ? (mid + 1, high) : (low, mid);
        }

        return low;
    }
}
