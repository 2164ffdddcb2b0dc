using System.Globalization;
using System.Text;

namespace InForce.Law.Loading;

/// <summary>
/// Walks the tokens of a JSON text (RFC 8259, strict: no remarks, no trailing commas). Of our own because a quick answer waits for it:
/// the platform's reader costs ten times as much on its first page, nearly all of it in being made ready.
/// </summary>
/// <param name="bytes">UTF-8.</param>
/// <param name="at">Index of the first byte to read.</param>
internal ref struct JsonCursor(ReadOnlySpan<byte> bytes, int at)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Index of the next byte.</summary>
    public int At { get; private set; } = at;

    /// <summary>Whether anything but blanks is left.</summary>
    public bool More()
    {
        while (At < _bytes.Length && _bytes[At] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            At++;
        }

        return At < _bytes.Length;
    }

    /// <summary>Takes the next token if it is this sign.</summary>
    public bool Eat(char sign)
    {
        if (!More() || _bytes[At] != sign)
        {
            return false;
        }

        At++;
        return true;
    }

    /// <exception cref="FormatException">The next token is another.</exception>
    public void Require(char sign)
    {
        if (!Eat(sign))
        {
            throw Stop();
        }
    }

    /// <summary>The kind of the value that begins here; nothing is taken.</summary>
    /// <exception cref="FormatException">No value begins here.</exception>
    public JsonKind Kind() => !More() ? throw Stop() : _bytes[At] switch
    {
        (byte)'{' => JsonKind.Object,
        (byte)'[' => JsonKind.Array,
        (byte)'"' => JsonKind.String,
        (byte)'t' => JsonKind.True,
        (byte)'f' => JsonKind.False,
        (byte)'n' => JsonKind.Null,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonKind.Number,
        _ => throw Stop(),
    };

    /// <exception cref="FormatException">Another word stands here.</exception>
    public void Word(ReadOnlySpan<byte> word)
    {
        if (!_bytes[At..].StartsWith(word))
        {
            throw Stop();
        }

        At += word.Length;
    }

    /// <summary>A number as it is written.</summary>
    /// <exception cref="FormatException">It is no JSON number.</exception>
    public string Number()
    {
        int begins = At;
        At += _bytes[At] == '-' ? 1 : 0;
        if (At < _bytes.Length && _bytes[At] == '0')
        {
            At++;
        }
        else
        {
            Digits();
        }

        if (At < _bytes.Length && _bytes[At] == '.')
        {
            At++;
            Digits();
        }

        if (At < _bytes.Length && _bytes[At] is (byte)'e' or (byte)'E')
        {
            At++;
            At += At < _bytes.Length && _bytes[At] is (byte)'+' or (byte)'-' ? 1 : 0;
            Digits();
        }

        return s_strict.GetString(_bytes[begins..At]);
    }

    /// <summary>A string without its quotation marks, escapes resolved.</summary>
    /// <exception cref="FormatException">It never ends, or holds a control character or a wrong escape.</exception>
    /// <exception cref="DecoderFallbackException">It is no UTF-8.</exception>
    public string Text()
    {
        Require('"');
        StringBuilder? built = null;
        int begins = At;
        while (At < _bytes.Length && _bytes[At] != '"')
        {
            byte next = _bytes[At];
            if (next < ' ')
            {
                throw Stop();
            }

            if (next == '\\')
            {
                built = (built ?? new StringBuilder()).Append(s_strict.GetString(_bytes[begins..At])).Append(Escaped());
                begins = At;
            }
            else
            {
                At++;
            }
        }

        string rest = s_strict.GetString(_bytes[begins..At]);
        Require('"');
        string text = built is null ? rest : built.Append(rest).ToString();
        return built is null || IsPaired(text) ? text : throw Stop();
    }

    public readonly FormatException Stop() => new($"no JSON at byte {At.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Escapes can write half of a surrogate pair, which is no character.</summary>
    private static bool IsPaired(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private void Digits()
    {
        int begins = At;
        while (At < _bytes.Length && _bytes[At] is >= (byte)'0' and <= (byte)'9')
        {
            At++;
        }

        if (At == begins)
        {
            throw Stop();
        }
    }

    private char Escaped()
    {
        At++;
        byte sign = At < _bytes.Length ? _bytes[At] : (byte)0;
        if (sign == 'u')
        {
            if (At + 4 >= _bytes.Length
                || !ushort.TryParse(_bytes.Slice(At + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                throw Stop();
            }

            At += 5;
            return (char)code;
        }

        char meant = sign switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => throw Stop(),
        };
        At++;
        return meant;
    }
}
