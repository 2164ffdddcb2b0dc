using InForce.Capture;
using InForce.Core.Documents;
using InForce.Core.Json;

namespace InForce.App.Capture;

/// <summary>One captured document as one line of JSON.</summary>
public static class CaptureLine
{
    /// <summary>Without a line end.</summary>
    public static void Write(TextWriter to, CapturedDocument captured)
    {
        var json = new PlainJsonWriter(to);
        Document document = captured.Document;
        json.WriteStartObject();
        json.WriteString("path", captured.Path);
        json.WriteString("url", document.Url);
        json.WriteString("title", document.Title);
        json.WriteString("byline", document.Byline);
        json.WriteString("publisher", document.Publisher);
        json.WriteString("published", document.Published);
        json.WriteString("publishedBasis", captured.PublishedBasis);
        json.WriteString("publishedGrade", GradeName(captured.PublishedGrade));
        json.WriteString("modified", captured.Modified);
        json.WriteString("lang", document.Lang);
        json.WriteString("canonicalUrl", captured.CanonicalUrl);
        json.WriteString("text", document.Text);
        json.WriteString("mediaType", captured.MediaType);
        json.WriteString("sha256", captured.Sha256);
        json.WriteStartArray("warnings");
        foreach (string warning in captured.Warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteString("id", document.Id);
        json.WriteEndObject();
    }

    /// <summary>The grade as the contract spells it; null where no day was found.</summary>
    public static string? GradeName(DateGrade grade) => grade switch
    {
        DateGrade.Certain => "certain",
        DateGrade.Likely => "likely",
        DateGrade.Weak => "weak",
        _ => null,
    };
}
