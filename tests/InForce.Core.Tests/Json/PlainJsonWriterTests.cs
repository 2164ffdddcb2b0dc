using System.Text.Json;
using InForce.Core.Json;

namespace InForce.Core.Tests.Json;

public sealed class PlainJsonWriterTests
{
    [Fact]
    public void Members_stand_in_the_order_written_with_letters_unescaped()
    {
        var json = new StringWriter();
        var writer = new PlainJsonWriter(json);
        writer.WriteStartObject();
        writer.WriteString("state", "Türkiye \"TUR\"\n");
        writer.WriteStartArray("acts");
        writer.WriteStartObject();
        writer.WriteNull("on");
        writer.WriteEndObject();
        writer.WriteStringValue("a\\b");
        writer.WriteEndArray();
        writer.WriteNumber("count", -3);
        writer.WriteBoolean("hypothetical", true);
        writer.WriteString("source", null);
        writer.WriteEndObject();

        Assert.Equal("""{"state":"Türkiye \"TUR\"\n","acts":[{"on":null},"a\\b"],"count":-3,"hypothetical":true,"source":null}""", json.ToString());
    }

    [Fact]
    public void Any_text_comes_back_from_a_reader_as_it_went_in()
    {
        var random = new Random(20251227);
        for (int round = 0; round < 2_000; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x100) : random.Next(0x10000)))]);
            var json = new StringWriter();
            var writer = new PlainJsonWriter(json);
            writer.WriteStartObject();
            writer.WriteString("text", text);
            writer.WriteEndObject();

            string told = JsonDocument.Parse(json.ToString()).RootElement.GetProperty("text").GetString()!;

            Assert.Equal(WithoutHalfPairs(text), told);
        }
    }

    private static string WithoutHalfPairs(string text) => string.Concat(text.EnumerateRunes());
}
