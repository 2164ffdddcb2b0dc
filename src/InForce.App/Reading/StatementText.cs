using System.Globalization;
using System.Text;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading;
using InForce.Reading.Text;

namespace InForce.App.Reading;

/// <summary>Statements for people: each under the sentence it stands in, with the words that decided.</summary>
public static class StatementText
{
    public static string Of(Document document, ReaderResult result)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        text.Append("== ").Append(document.Id).Append(document.Title is null ? "" : "  " + OneLine(document.Title)).AppendLine();
        foreach (string warning in result.Warnings)
        {
            text.Append("   ! ").AppendLine(warning);
        }

        TextLayout layout = TextLayout.Of(document.Text);
        (int Start, int End) shown = (-1, -1);
        foreach (Statement statement in result.Statements)
        {
            RawSentence? sentence = layout.Sentences.FirstOrDefault(s => s.Start <= statement.Start && statement.Start < s.End);
            if (sentence is not null && sentence.Start != shown.Start)
            {
                shown = (sentence.Start, sentence.End);
                text.AppendLine().Append("   ").AppendLine(OneLine(document.Text[sentence.Start..sentence.End]));
            }

            Append(text, statement);
        }

        if (result.Statements.IsEmpty)
        {
            text.AppendLine("   no statements");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Statement s)
    {
        text.Append("     -> ").Append(Kinds.Get(s.Kind).Label).Append(", ").Append(Lower(s.Modality.ToString()));
        Add(text, s.Step);
        text.Append(": ").Append(s.Actors.IsEmpty ? "nobody named" : string.Join(", ", s.Actors));
        Add(text, s.Object);
        Add(text, s.Weapon);
        text.Append("  when ").Append(s.When ?? "open").Append(s.WhenText is null ? "" : $" ({OneLine(s.WhenText)})");
        if (s.Votes is { } v)
        {
            text.Append(CultureInfo.InvariantCulture, $"  votes {v.For}-{v.Against}-{v.Abstain}");
        }

        if (s.Quantity is { } q && s.Votes is null)
        {
            text.Append("  ").Append(OneLine(q.Text)).Append(q.Covers is null ? "" : $" (for: {q.Covers})");
        }

        text.AppendLine();
        text.Append("        says: ").Append(s.Speaker ?? s.SpeakerRole ?? "the item itself").Append(s.CitedOutlet is null ? "" : ", after " + s.CitedOutlet).AppendLine();
        text.Append("        words: ").AppendLine(OneLine(s.Evidence));
        text.Append("        why: ").Append(s.Rule);
        if (s.Confidence is { } c)
        {
            text.Append(CultureInfo.InvariantCulture, $"; sure to {c:0.00}");
        }

        text.AppendLine();
    }

    private static void Add(StringBuilder text, string? part)
    {
        if (part is not null)
        {
            text.Append(", ").Append(part);
        }
    }

    private static string Lower(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
