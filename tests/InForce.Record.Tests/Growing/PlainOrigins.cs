using InForce.Core.Documents;
using InForce.Record.Claims;

namespace InForce.Record.Tests.Growing;

/// <summary>Copies found the plain way, every document against every earlier one: what the index must come to as well.</summary>
internal static class PlainOrigins
{
    private const double Copied = 0.5;
    private const int Days = 30;

    /// <summary>Document and the one it was copied from, by document.</summary>
    public static IEnumerable<(string Doc, string From)> Copies(IEnumerable<Document> documents)
    {
        Document[] ordered = [.. documents.Order(Comparer<Document>.Create(Publication.Compare))];
        HashSet<string>[] runs = [.. ordered.Select(RunsOf)];
        var copies = new List<(string, string)>();
        for (int i = 0; i < ordered.Length; i++)
        {
            (double best, int from) = (0, -1);
            for (int j = i - 1; j >= 0; j--)
            {
                int smaller = Math.Min(runs[i].Count, runs[j].Count);
                double share = smaller < 3 ? 0 : (double)runs[i].Count(runs[j].Contains) / smaller;
                if (share >= Copied && share > best && Publication.DaysApart(ordered[i], ordered[j]) is null or <= Days)
                {
                    (best, from) = (share, j);
                }
            }

            if (from >= 0)
            {
                copies.Add((ordered[i].Id, ordered[from].Id));
            }
        }

        return copies.Order();
    }

    private static HashSet<string> RunsOf(Document document)
    {
        List<string> words = Text.Words.Of(document.Text);
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - 2)).Select(i => string.Join(' ', words[i..(i + 3)]))];
    }
}
