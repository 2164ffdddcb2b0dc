using System.Buffers;

namespace InForce.Exchange.Tables;

/// <summary>Rows as comma-separated values (RFC 4180): UTF-8 without BOM, <c>CRLF</c> line ends, quotes where needed.</summary>
/// <remarks>
/// A spreadsheet runs a cell that begins with <c>= + - @</c> as a formula, and cells hold words of strangers. Such a cell gets an apostrophe
/// in front; so does one that begins with apostrophes and then such a character, which makes the mark removable without doubt.
/// Numbers of our own are written as they are.
/// </remarks>
public sealed class CsvTable(TextWriter to)
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",\r\n");
    private bool _inRow;

    /// <summary>A cell of text from outside; null writes an empty cell.</summary>
    public CsvTable Words(string? text) => Cell(Guarded(text ?? string.Empty));

    /// <summary>A cell of our own making: an id, a day, a number.</summary>
    public CsvTable Own(string? text) => Cell(text ?? string.Empty);

    public CsvTable Own(IFormattable? value) => Cell(value?.ToString(null, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty);

    public void EndRow()
    {
        to.Write("\r\n");
        _inRow = false;
    }

    /// <summary>The text a guarded cell stands for.</summary>
    public static string Unguarded(string cell) => IsSteering(cell) && cell[0] == '\'' ? cell[1..] : cell;

    private static string Guarded(string text) => IsSteering(text) ? "'" + text : text;

    private static bool IsSteering(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart('\'');
        return !rest.IsEmpty && rest[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }

    private CsvTable Cell(string text)
    {
        if (_inRow)
        {
            to.Write(',');
        }

        _inRow = true;
        if (text.AsSpan().IndexOfAny(s_quoted) < 0)
        {
            to.Write(text);
            return this;
        }

        to.Write('"');
        to.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        to.Write('"');
        return this;
    }
}
