using System.Globalization;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Record.Judgements;
using InForce.Store;

namespace InForce.App.Record.Review;

/// <summary>A reviewer's words for an edit, checked against the statement and its text.</summary>
internal static class EditOf
{
    /// <summary>The evidence by its offsets, UTF-16 code units, as <c>start-end</c>, end exclusive.</summary>
    public const string Span = "span";

    /// <returns>The field and value as a judgement keeps them: a span becomes its words.</returns>
    /// <exception cref="BadInputException">No such field, no such value, or the evidence would not stand in the text.</exception>
    public static (string Field, string? Value) Checked(StoredStatement read, string field, string? value)
    {
        if (field != Span && !StatementEdit.Fields.Contains(field))
        {
            throw new BadInputException("--set", $"'{field}' is no field that can be edited", $"write one of {string.Join(", ", StatementEdit.Fields)}, {Span}");
        }

        string text = read.Document.Text;
        (int Start, int End)? span = field == Span ? SpanOf(value, text) : null;
        (string name, string? kept) = span is { } s ? (StatementEdit.Evidence, text[s.Start..s.End]) : (field, value);
        Statement edited;
        try
        {
            edited = StatementEdit.Apply(read.Statement, name, kept, text);
        }
        catch (FormatException e)
        {
            throw new BadInputException("--set", e.Message, name == "kind" ? "the kinds are in docs of the vocabulary: data/vocabulary/kinds.tsv" : "see 'inforce review edit --help'", e);
        }

        bool stands = name != StatementEdit.Evidence || (edited.Evidence == kept && (span is not { } asked || edited.Start == asked.Start));
        return stands ? (name, kept) : throw new BadInputException(
            "--set", span is null ? "these words do not stand in the text" : "these words stand more than once, and another place is nearer to the statement",
            span is null ? "copy them from 'inforce review show'" : "take a few more words on either side");
    }

    private static (int Start, int End) SpanOf(string? value, string text)
    {
        string[] parts = (value ?? string.Empty).Split('-');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end) && start < end && end <= text.Length
            ? (start, end)
            : throw new BadInputException("--set", $"'{value}' is no span of this text", $"write start-end in UTF-16 code units, end exclusive, at most {text.Length}");
    }
}
