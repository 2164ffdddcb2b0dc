using System.Globalization;
using System.Text;
using InForce.Core.Documents;
using InForce.Reading.Frames;

namespace InForce.Reading.Tests.Statements;

/// <summary>Hostile texts: spliced, truncated, repeated, in other scripts, with lone surrogates, without a space.</summary>
public sealed class MutatedDocumentTests
{
    /// <summary>All ten thousand run where this variable says so; a sample of them always.</summary>
    private static readonly int s_count = int.TryParse(Environment.GetEnvironmentVariable("INFORCE_MUTATED"), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 400;

    private static readonly string[] s_seeds = [.. FrameSet.Shipped().SelectMany(f => f.Good).Select(g => g.Text)];

    [Fact]
    public void Mutated_documents_are_read_without_exception_and_every_span_stands_in_the_text()
    {
        for (int i = 0; i < s_count; i++)
        {
            string text = Mutated(i);
            var document = new Document("m", null, "Exit from the mine ban", null, "2026-01-15", "en", null, text);

            ReaderResult result = ReadingPipeline.Shared.Read(document);

            Assert.All(result.Statements, s => Assert.True(s.Verify(text), $"document {i}: {s.Rule}"));
            Assert.All(ReadingPipeline.Shared.Mentions(document), m => Assert.True(m.Span.End <= text.Length && m.Span.Contains(m.Head), $"document {i}: {m.Id}"));
        }
    }

    [Fact]
    public void A_megabyte_without_a_space_is_read()
    {
        string text = "Chile left the Ottawa Convention. " + new string('x', 1 << 20);

        ReaderResult result = ReadingPipeline.Shared.Read(new Document("m", null, null, null, "2026-01-15", "en", null, text));

        Assert.All(result.Statements, s => Assert.True(s.Verify(text)));
    }

    private static string Mutated(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int k = 0; k < 1 + random.Next(6); k++)
        {
            text.Append(s_seeds[random.Next(s_seeds.Length)]).Append(random.Next(3) == 0 ? "\n\n" : " ");
        }

        for (int k = 0; k < random.Next(12); k++)
        {
            int at = random.Next(text.Length);
            switch (random.Next(7))
            {
                case 0: text.Insert(at, (char)(0xD800 + random.Next(0x800))); break;
                case 1: text.Remove(at, Math.Min(random.Next(40), text.Length - at)); break;
                case 2: text.Insert(at, "Президент підписав закон 条約 معاهدة"); break;
                case 3: text.Insert(at, new string((char)random.Next(1, 0x3000), random.Next(30))); break;
                case 4: text.Insert(at, text.ToString(at, Math.Min(60, text.Length - at))); break;
                case 5: text.Replace(" ", "", at, Math.Min(50, text.Length - at)); break;
                default: text.Insert(at, "\u201d, \u201c(; : — 31 February 99999 \ud83c\uddea"); break;
            }

            if (text.Length == 0)
            {
                text.Append('.');
            }
        }

        return text.ToString();
    }
}
