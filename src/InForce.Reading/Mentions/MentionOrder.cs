using System.Collections.Immutable;
using InForce.Core.Documents;

namespace InForce.Reading.Mentions;

/// <summary>Looks up mentions by place. They stand in order of the text and never overlap, so that no list has to be walked.</summary>
internal static class MentionOrder
{
    extension(ImmutableArray<Mention> mentions)
    {
        /// <summary>How many end at or before an offset: they are the first in the list.</summary>
        public int CountEndedBy(int offset) => Count(mentions, m => m.Span.End <= offset);

        /// <summary>The last that begins before an offset; null where none does.</summary>
        public Mention? LastBefore(int offset) => Count(mentions, m => m.Span.Start < offset) is > 0 and var count ? mentions[count - 1] : null;

        /// <summary>Those that lie wholly inside a span, in order.</summary>
        public IEnumerable<Mention> Within(TextSpan span)
        {
            for (int i = Count(mentions, m => m.Span.Start < span.Start); i < mentions.Length && mentions[i].Span.End <= span.End; i++)
            {
                yield return mentions[i];
            }
        }
    }

    private static int Count(ImmutableArray<Mention> mentions, Func<Mention, bool> isBefore)
    {
        int low = 0;
        int high = mentions.Length;
        while (low < high)
        {
            int mid = (low + high) / 2;
            (low, high) = isBefore(mentions[mid]) ? (mid + 1, high) : (low, mid);
        }

        return low;
    }
}
