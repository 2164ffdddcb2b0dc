using System.Globalization;

namespace InForce.Core.Json;

/// <summary>
/// Writes one JSON value on one line, letters of any script as they are. For answers that a person waits for at the start of a program:
/// the platform's writer takes longer to be made ready than a whole legal answer to be computed. Members keep the order written.
/// </summary>
/// <param name="to">Written to as it goes: nothing is gathered, so that a text of any length takes no more memory than itself.</param>
public sealed class PlainJsonWriter(TextWriter to)
{
    private bool _follows;

    /// <summary>What is written, as text.</summary>
    public static string ToText(Action<PlainJsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var text = new StringWriter(CultureInfo.InvariantCulture);
        write(new PlainJsonWriter(text));
        return text.ToString();
    }

    public void WriteStartObject() => Open('{');

    public void WriteStartObject(string name)
    {
        Name(name);
        Open('{');
    }

    public void WriteEndObject() => Close('}');

    public void WriteStartArray(string name)
    {
        Name(name);
        Open('[');
    }

    public void WriteStartArray()
    {
        Open('[');
    }

    /// <summary>The name of the value written next.</summary>
    public void WritePropertyName(string name) => Name(name);

    public void WriteEndArray() => Close(']');

    public void WriteString(string name, string? value)
    {
        Name(name);
        Quoted(value);
    }

    public void WriteStringValue(string value)
    {
        Separate();
        Quoted(value);
    }

    /// <summary>An item that is JSON already, taken as it stands.</summary>
    public void WriteRawValue(string json)
    {
        Separate();
        Word(json);
    }

    public void WriteNumber(string name, long value)
    {
        Name(name);
        Word(value.ToString(CultureInfo.InvariantCulture));
    }

    public void WriteBoolean(string name, bool value)
    {
        Name(name);
        Word(value ? "true" : "false");
    }

    public void WriteNull(string name)
    {
        Name(name);
        Word("null");
    }

    private void Open(char bracket)
    {
        Separate();
        to.Write(bracket);
        _follows = false;
    }

    private void Close(char bracket) => Word(bracket.ToString());

    private void Word(string word)
    {
        to.Write(word);
        _follows = true;
    }

    private void Name(string name)
    {
        Separate();
        Quoted(name);
        to.Write(':');
        _follows = false;
    }

    private void Separate()
    {
        if (_follows)
        {
            to.Write(',');
        }
    }

    private void Quoted(string? value)
    {
        if (value is null)
        {
            Word("null");
            return;
        }

        to.Write('"');
        int begins = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (Escaped(value, i) is { } escaped)
            {
                to.Write(value.AsSpan(begins, i - begins));
                to.Write(escaped);
                begins = i + 1;
            }
        }

        to.Write(value.AsSpan(begins));
        to.Write('"');
        _follows = true;
    }

    /// <summary>What stands for a letter that cannot stand itself; null where it can. Half a surrogate pair is no character: U+FFFD stands for it.</summary>
    private static string? Escaped(string value, int at)
    {
        char c = value[at];
        return c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
            >= '\uD800' and <= '\uDFFF' when IsAlone(value, at) => "\uFFFD",
            _ => null,
        };
    }

    private static bool IsAlone(string value, int at) => char.IsHighSurrogate(value[at])
        ? at + 1 >= value.Length || !char.IsLowSurrogate(value[at + 1])
        : at == 0 || !char.IsHighSurrogate(value[at - 1]);
}
