using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace InForce.Web.Rendering;

/// <summary>Words that come from documents, made harmless: markup is text, and characters that would reorder or hide other words are shown by name.</summary>
internal static class Inert
{
    /// <summary>Encoded, with a visible sign for each control character. For the content of an element.</summary>
    public static IHtmlContent Text(string? text) => new Content(text ?? string.Empty);

    /// <summary>Plain words for attributes and titles: control characters become the replacement character.</summary>
    public static string Plain(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAny(ControlCharacters.All))
        {
            return text ?? string.Empty;
        }

        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.Length; i++)
        {
            if (ControlCharacters.Is(plain[i]))
            {
                plain[i] = '\uFFFD';
            }
        }

        return plain.ToString();
    }

    private sealed class Content(string text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Write(writer, encoder, text);
    }

    internal static void Write(TextWriter writer, HtmlEncoder encoder, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(ControlCharacters.All) is var at and >= 0)
        {
            encoder.Encode(writer, text[..at].ToString());
            writer.Write("<span class=\"control\" title=\"");
            writer.Write(ControlCharacters.NameOf(text[at]));
            writer.Write("\">");
            writer.Write(ControlCharacters.CodeOf(text[at]));
            writer.Write("</span>");
            text = text[(at + 1)..];
        }

        encoder.Encode(writer, text.ToString());
    }
}
