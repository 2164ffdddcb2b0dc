using System.Text;

namespace InForce.Capture.Text;

/// <summary>Gathers characters with entities resolved and runs of white space folded into one space; never longer than its limit.</summary>
internal sealed class TextFold(int limit)
{
    private readonly StringBuilder _text = new();
    private bool _space;

    public bool IsFull => _text.Length >= limit;

    public void Space() => _space = true;

    public void Append(ReadOnlySpan<char> raw)
    {
        if (raw.Contains('&')) raw = Html.Entities.Decode(raw);
        foreach (char c in raw)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD' or '\0')
            {
                _space |= char.IsWhiteSpace(c);
                continue;
            }

            if (_space && _text.Length > 0) _text.Append(' ');
            _space = false;
            if (IsFull) return;
            _text.Append(c);
        }
    }

    public override string ToString() => _text.ToString();
}
