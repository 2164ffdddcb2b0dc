using InForce.Core.Json;

namespace InForce.App.Record;

/// <summary>One JSON object as text: keys in the order written, letters of any script unescaped.</summary>
internal static class JsonText
{
    public static string Of(Action<PlainJsonWriter> write) => PlainJsonWriter.ToText(writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    });

    extension(PlainJsonWriter writer)
    {
        public void Strings(string name, IEnumerable<string> values)
        {
            writer.WriteStartArray(name);
            foreach (string value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        /// <summary>A number, or null where there is none.</summary>
        public void WriteWhole(string name, int? value)
        {
            if (value is { } number)
            {
                writer.WriteNumber(name, number);
            }
            else
            {
                writer.WriteNull(name);
            }
        }
    }
}
