using System.Text.Json;
using InForce.App.Questions;

namespace InForce.Web.Mcp;

/// <summary>Fields of questions as JSON Schema, for tools and for the OpenAPI document alike.</summary>
internal static class Schemas
{
    public static JsonElement InputOf(Question question)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (QuestionField field in question.AllFields)
            {
                json.WritePropertyName(field.Name);
                WriteField(json, field, withDescription: true);
            }

            json.WriteEndObject();
            json.WriteStartArray("required");
            foreach (QuestionField field in question.Fields.Where(f => f.Required))
            {
                json.WriteStringValue(field.Name);
            }

            json.WriteEndArray();
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        }

        using JsonDocument schema = JsonDocument.Parse(buffer.ToArray());
        return schema.RootElement.Clone();
    }

    public static void WriteField(Utf8JsonWriter json, QuestionField field, bool withDescription)
    {
        json.WriteStartObject();
        json.WriteString("type", field.Form == FieldForm.Whole ? "integer" : "string");
        if (field.Form == FieldForm.Day)
        {
            json.WriteString("format", "date");
        }

        if (field.Form == FieldForm.Text)
        {
            json.WriteNumber("maxLength", field.MaxLength);
        }

        if (!field.Choices.IsDefaultOrEmpty)
        {
            json.WriteStartArray("enum");
            foreach (string choice in field.Choices)
            {
                json.WriteStringValue(choice);
            }

            json.WriteEndArray();
        }

        if (withDescription)
        {
            json.WriteString("description", field.Description);
        }

        json.WriteEndObject();
    }
}
