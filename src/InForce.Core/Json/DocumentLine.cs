using System.Text.Json;
using InForce.Core.Documents;

namespace InForce.Core.Json;

/// <summary>One document as one JSONL line: <c>{id, publisher, title, byline, published, lang, url, text}</c>, unknown members ignored.</summary>
public static class DocumentLine
{
    /// <param name="json">One line, UTF-8, without its line end.</param>
    /// <exception cref="FormatException">No JSON object, no <c>id</c> or <c>text</c>, or a member of the wrong type; says which.</exception>
    public static Document Parse(ReadOnlyMemory<byte> json)
    {
        using JsonDocument parsed = JsonLine.Parse(json);
        var members = new FoldedObject(parsed.RootElement);
        string id = members.RequiredText("id");
        if (id.Length == 0)
        {
            throw new FormatException("\"id\" is empty");
        }

        return new Document(
            id,
            members.Text("publisher"),
            members.Text("title"),
            members.Text("byline"),
            members.Text("published"),
            members.Text("lang"),
            members.Text("url"),
            members.RequiredText("text"));
    }
}
