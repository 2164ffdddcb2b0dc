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
            writer.WritePropertyName(name);
            writer.Strings(values);
        }

        /// <summary>An array of words, where a value is due.</summary>
        public void Strings(IEnumerable<string> values)
        {
            writer.WriteStartArray();
            foreach (string value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        /// <summary>An array of arrays of words.</summary>
        public void Lists(string name, IEnumerable<IEnumerable<string>> lists)
        {
            writer.WriteStartArray(name);
            foreach (IEnumerable<string> list in lists)
            {
                writer.Strings(list);
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
