using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Problems;

namespace InForce.Reading.Syntax.Conllu;

/// <summary>Reads CoNLL-U, sentence by sentence.</summary>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="BadInputException">A word line has other than ten columns or no number in front.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lines = ImmutableArray.CreateBuilder<string>();
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                Take(line, lines, words, name, number);
                continue;
            }

            if (lines.Count > 0)
            {
                yield return new ConlluSentence(lines.DrainToImmutable(), words.DrainToImmutable());
            }
        }

        if (lines.Count > 0)
        {
            yield return new ConlluSentence(lines.DrainToImmutable(), words.DrainToImmutable());
        }
    }

    private static void Take(
        string line, ImmutableArray<string>.Builder lines, ImmutableArray<ConlluWord>.Builder words, string name, int number)
    {
        lines.Add(line);
        if (line[0] == '#')
        {
            return;
        }

        string[] cells = line.Split('\t');
        if (cells.Length != Columns || !char.IsAsciiDigit(cells[0][0]))
        {
            throw new BadInputException($"{name}, line {number}", $"this is no word line of CoNLL-U ({cells.Length} columns)", "give ten tab-separated columns, the first a number");
        }

        if (!cells[0].Contains('-', StringComparison.Ordinal) && !cells[0].Contains('.', StringComparison.Ordinal))
        {
            int head = int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : -1;
            words.Add(new ConlluWord(cells[1], cells[2], cells[3], cells[4], cells[5], head, cells[7], lines.Count - 1));
        }
    }
}
