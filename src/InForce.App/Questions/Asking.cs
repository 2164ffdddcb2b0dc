using System.Globalization;
using InForce.App.Record;
using InForce.Core.Problems;

namespace InForce.App.Questions;

/// <summary>One question as asked: the values given, and what "now" means.</summary>
/// <remarks>Names nobody defined are refused: a misspelt filter that is passed over would answer another question.</remarks>
public sealed class Asking
{
    private static readonly string[] s_instants = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
    private readonly IReadOnlyDictionary<string, string> _values;
    private DateTimeOffset? _said;

    /// <exception cref="BadInputException">A field is unknown, missing, too long or none of its choices.</exception>
    public Asking(Question question, IReadOnlyDictionary<string, string> values, DateTimeOffset now)
    {
        (Question, _values, Now) = (question, values, now.ToUniversalTime());
        QuestionField[] fields = [.. question.AllFields];
        foreach ((string name, string value) in values)
        {
            QuestionField field = fields.FirstOrDefault(f => f.Name == name) ?? throw new BadInputException(
                name, $"{question.Name} has no such field", "use " + string.Join(", ", fields.Select(f => f.Name)));
            Check(field, value);
        }

        foreach (QuestionField field in fields.Where(f => f.Required && string.IsNullOrWhiteSpace(values.GetValueOrDefault(f.Name))))
        {
            throw new BadInputException(field.Name, "this field is needed", field.Description);
        }
    }

    /// <summary>The same, answered as of an instant: the answer says so, and pages after it go by it.</summary>
    public Asking AnsweredAt(KnownInstant at) => new(Question, _values, Now) { _said = at.Said };

    public Question Question { get; }

    public DateTimeOffset Now { get; }

    public DateOnly On => Day("on") ?? DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The instant the answer is as of: the one given, else the one a page before was made at, else now; an earlier one where the record could only be told as of that.</summary>
    public DateTimeOffset KnownAt => _said ?? KnownAtGiven ?? Now;

    /// <summary>The instant given, else the one a page before was made at; null for the present.</summary>
    public DateTimeOffset? KnownAtGiven => PageCursor.Read(Optional("cursor")) is { } page ? page.KnownAt : Optional("knownAt") is { } text ? Instant(text, "knownAt") : null;

    /// <summary>True when the answer depends on the clock alone for <see cref="KnownAt"/>.</summary>
    public bool IsKnownAtNow => KnownAtGiven is null;

    public int Limit => Whole("limit", 1, QuestionField.MostPerPage) ?? 100;

    /// <summary>Items that pages before this one held.</summary>
    public int Skip => PageCursor.Read(Optional("cursor"))?.Skip ?? 0;

    /// <exception cref="BadInputException">Not given.</exception>
    public string Required(string name) => Optional(name) ?? throw new BadInputException(name, "this field is needed", "give it a value");

    /// <summary>The value, or null where none or only white space was given.</summary>
    public string? Optional(string name) => _values.GetValueOrDefault(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The value untouched, for texts whose offsets matter.</summary>
    public string Verbatim(string name) => _values.GetValueOrDefault(name) ?? throw new BadInputException(name, "this field is needed", "give it a value");

    public DateOnly? Day(string name) => Optional(name) is { } text ? ParseDay(text, name) : null;

    public int? Whole(string name, int least, int most)
    {
        if (Optional(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most
            ? value
            : throw new BadInputException(name, $"'{text}' is no whole number from {least} to {most}", "write one");
    }

    private static void Check(QuestionField field, string value)
    {
        if (value.Length > field.MaxLength)
        {
            throw new BadInputException(field.Name, $"{value.Length} characters are too many", $"give at most {field.MaxLength}");
        }

        if (!field.Choices.IsDefaultOrEmpty && !string.IsNullOrWhiteSpace(value) && !field.Choices.Contains(value.Trim()))
        {
            throw new BadInputException(field.Name, $"'{value}' is none of its values", "write one of " + string.Join(", ", field.Choices));
        }
    }

    private static DateOnly ParseDay(string text, string where) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new BadInputException(where, $"'{text}' is not a day of the calendar", "write an ISO day that exists, such as 2025-12-27");

    private static DateTimeOffset Instant(string text, string where)
    {
        if (text.Length == 10)
        {
            return new DateTimeOffset(ParseDay(text, where).ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        }

        return DateTimeOffset.TryParseExact(text, s_instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset instant)
            ? instant
            : throw new BadInputException(where, $"'{text}' is neither a day nor an instant", "write 2025-12-27 or 2025-12-27T10:00:00Z");
    }
}
