using System.Text;
using InForce.Core.Problems;

namespace InForce.Law.Loading;

/// <summary>Comma-separated lines with quoted cells (RFC 4180). Knows the line each record begins on.</summary>
internal static class CsvReader
{
    /// <returns>Each record with the line it begins on, from 1. Empty lines are left out.</returns>
    /// <exception cref="DataFaultException">A quoted cell never ends.</exception>
    public static IEnumerable<(int Line, List<string> Cells)> Read(string file, string text)
    {
        int at = text.StartsWith('\uFEFF') ? 1 : 0;
        int line = 1;
        while (at < text.Length)
        {
            int begins = line;
            List<string> cells = Record(file, text, ref at, ref line);
            if (cells.Count > 1 || cells[0].Length > 0)
            {
                yield return (begins, cells);
            }
        }
    }

    private static List<string> Record(string file, string text, ref int at, ref int line)
    {
        var cells = new List<string>();
        while (true)
        {
            cells.Add(at < text.Length && text[at] == '"' ? Quoted(file, text, ref at, ref line) : Plain(text, ref at));
            if (at >= text.Length)
            {
                return cells;
            }

            char end = text[at++];
            if (end == ',')
            {
                continue;
            }

            if (end == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            line++;
            return cells;
        }
    }

    private static string Plain(string text, ref int at)
    {
        int length = text.AsSpan(at).IndexOfAny(',', '\n', '\r');
        int end = length < 0 ? text.Length : at + length;
        string cell = text[at..end];
        at = end;
        return cell;
    }

    private static string Quoted(string file, string text, ref int at, ref int line)
    {
        var cell = new StringBuilder();
        int begins = line;
        for (at++; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '"')
            {
                if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    at++;
                }
                else
                {
                    at++;
                    cell.Append(Plain(text, ref at));
                    return cell.ToString();
                }
            }
            else if (c == '\n')
            {
                line++;
            }

            cell.Append(c);
        }

        throw new DataFaultException(file, $"line {begins}", "a cell that opens with a quotation mark never closes");
    }
}
