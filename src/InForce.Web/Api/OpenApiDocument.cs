using System.Text.Encodings.Web;
using System.Text.Json;
using InForce.App.Questions;
using InForce.Web.Downloads;
using InForce.Web.Mcp;

namespace InForce.Web.Api;

/// <summary>The description of the REST interface (OpenAPI 3.1), made from the same questions that answer.</summary>
internal static class OpenApiDocument
{
    /// <summary>A token where the record has accounts, nothing where it has none.</summary>
    private const string TokenOrNone = """[{ "token": [] }, {}]""";

    private const string TokenScheme = """{ "token": { "type": "http", "scheme": "bearer", "description": "Needed once the record has accounts; made with 'inforce account token'" } }""";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static byte[] Of(IReadOnlyCollection<Question> questions)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.0");
            json.WriteString("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
            WriteHead(json);
            json.WritePropertyName("security");
            json.WriteRawValue(TokenOrNone);
            json.WriteStartObject("paths");
            foreach (Question question in questions)
            {
                json.WriteStartObject($"/{question.Name}");
                WriteOperation(json, question);
                json.WriteEndObject();
            }

            json.WriteStartObject(ExportRoutes.ApiPath[ApiRoutes.Root.Length..]);
            ExportOperation.Write(json);
            json.WriteEndObject();
            json.WriteEndObject();
            WriteComponents(json, questions);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json)
    {
        json.WriteStartObject("info");
        json.WriteString("title", "InForce");
        json.WriteString("version", "1");
        json.WriteString("description",
            "What weapons treaties are in force for whom, and what captured reports say, each with reasons and sources. " + QuestionTool.DocumentText);
        json.WriteStartObject("license");
        json.WriteString("name", "Apache-2.0");
        json.WriteString("identifier", "Apache-2.0");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", ApiRoutes.Root);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteOperation(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject(question.IsPosted ? "post" : "get");
        json.WriteString("operationId", question.Name);
        json.WriteString("summary", question.Title);
        json.WriteString("description", question.Description);
        if (question.IsPosted)
        {
            WriteBody(json, question);
        }
        else
        {
            WriteParameters(json, question);
        }

        json.WriteStartObject("responses");
        WriteResponse(json, "200", "The answer", "application/json", "#/components/schemas/" + question.Name, tagged: true);
        json.WriteStartObject("304");
        json.WriteString("description", "The copy the client has (If-None-Match) is still good");
        json.WriteEndObject();
        WriteResponse(json, "400", "The question cannot be answered as asked", "application/problem+json", "#/components/schemas/problem", tagged: false);
        WriteResponse(json, "401", "The record has accounts, and no good token came", "application/problem+json", "#/components/schemas/problem", tagged: false);
        WriteResponse(json, "403", "The token does not reach that far", "application/problem+json", "#/components/schemas/problem", tagged: false);
        WriteResponse(json, "503", "The record cannot be read", "application/problem+json", "#/components/schemas/problem", tagged: false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, Question question)
    {
        json.WriteStartArray("parameters");
        foreach (QuestionField field in question.AllFields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("in", "query");
            json.WriteString("description", field.Description);
            json.WriteBoolean("required", field.Required);
            json.WritePropertyName("schema");
            Schemas.WriteField(json, field, withDescription: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", true);
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WritePropertyName("schema");
        Schemas.InputOf(question).WriteTo(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteResponse(Utf8JsonWriter json, string status, string description, string mediaType, string schema, bool tagged)
    {
        json.WriteStartObject(status);
        json.WriteString("description", description);
        if (tagged)
        {
            json.WriteStartObject("headers");
            json.WriteStartObject("ETag");
            json.WriteString("description", "Changes when the answer does");
            json.WriteStartObject("schema");
            json.WriteString("type", "string");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartObject("content");
        json.WriteStartObject(mediaType);
        json.WriteStartObject("schema");
        json.WriteString("$ref", schema);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter json, IReadOnlyCollection<Question> questions)
    {
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        foreach (Question question in questions)
        {
            json.WritePropertyName(question.Name);
            using JsonDocument schema = JsonDocument.Parse(question.AnswerSchema);
            schema.RootElement.WriteTo(json);
        }

        json.WritePropertyName("problem");
        json.WriteRawValue(Problem);
        json.WriteEndObject();
        json.WritePropertyName("securitySchemes");
        json.WriteRawValue(TokenScheme);
        json.WriteEndObject();
    }

    private const string Problem = """
        {"type":"object","description":"RFC 9457","required":["type","title","status","detail","instance"],"properties":{"type":{"type":"string"},
        "title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},"instance":{"type":"string"},
        "where":{"type":"string","description":"The field at fault"},"remedy":{"type":"string","description":"What to do about it"}}}
        """;
}
