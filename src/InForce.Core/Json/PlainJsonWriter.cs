using System.Globalization;
using System.Text;

namespace InForce.Core.Json;

/// <summary>
/// Writes one JSON value on one line, letters of any script as they are. For answers that a person waits for at the start of a program:
/// the platform's writer takes longer to be made ready than a whole legal answer to be computed. Members keep the order written.
/// </summary>
public sealed class PlainJsonWriter
{
    private readonly StringBuilder _text = new(4096);
    private bool _follows;

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

    public void WriteNumber(string name, int value)
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

    /// <summary>What has been written.</summary>
    public override string ToString() => _text.ToString();

    private void Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _follows = false;
    }

    private void Close(char bracket) => Word(bracket.ToString());

    private void Word(string word)
    {
        _text.Append(word);
        _follows = true;
    }

    private void Name(string name)
    {
        Separate();
        Quoted(name);
        _text.Append(':');
        _follows = false;
    }

    private void Separate()
    {
        if (_follows)
        {
            _text.Append(',');
        }
    }

    private void Quoted(string? value)
    {
        if (value is null)
        {
            Word("null");
            return;
        }

        _text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            Letter(value, i);
        }

        _text.Append('"');
        _follows = true;
    }

    /// <summary>Half a surrogate pair is no character: U+FFFD stands for it.</summary>
    private void Letter(string value, int at)
    {
        char c = value[at];
        switch (c)
        {
            case '"' or '\\':
                _text.Append('\\').Append(c);
                break;
            case '\n':
                _text.Append("\\n");
                break;
            case '\r':
                _text.Append("\\r");
                break;
            case '\t':
                _text.Append("\\t");
                break;
            case < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF':
                _text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
            default:
                bool alone = char.IsHighSurrogate(c) ? at + 1 >= value.Length || !char.IsLowSurrogate(value[at + 1])
                    : char.IsLowSurrogate(c) && (at == 0 || !char.IsHighSurrogate(value[at - 1]));
                _text.Append(alone ? '\uFFFD' : c);
                break;
        }
    }
}
