using System.Text;
using System.Text.Json;

namespace InForce.Benchmarks;

/// <summary>The sample articles as material: whole, or their paragraphs packed into articles of one length.</summary>
internal static class SampleArticles
{
    public static string[] Texts { get; } =
        [.. File.ReadLines(Path.Combine(Folders.Repository, "samples", "articles", "mine-ban-2025.jsonl")).Select(line =>
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.GetProperty("text").GetString()!;
        })];

    /// <param name="length">At least this many UTF-16 units each.</param>
    public static string[] Packed(int count, int length)
    {
        string[] paragraphs = [.. Texts.SelectMany(t => t.Split("\n\n"))];
        var articles = new string[count];
        int next = 0;
        for (int i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            while (text.Length < length)
            {
                text.Append(paragraphs[next++ % paragraphs.Length]).Append("\n\n");
            }

            articles[i] = text.ToString();
        }

        return articles;
    }
}
