using System.Collections.Immutable;
using System.Globalization;

namespace InForce.Law.Loading;

/// <summary>Takes the members of one JSON object by name; what nobody took is refused at the end.</summary>
internal sealed class Fields
{
    private readonly PlacedJson _object;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public Fields(PlacedJson value) =>
        _object = value.Kind == JsonKind.Object ? value : throw value.Fault("an object in braces is expected here");

    public PlacedJson Place => _object;

    /// <summary>Null when absent or null.</summary>
    public PlacedJson? Optional(string name)
    {
        _taken.Add(name);
        foreach ((string member, PlacedJson value) in _object.Members)
        {
            if (member == name)
            {
                return value.Kind == JsonKind.Null ? null : value;
            }
        }

        return null;
    }

    public PlacedJson Required(string name) => Optional(name) ?? throw _object.Fault($"'{name}' is missing");

    public string Text(string name) => TextOf(Required(name));

    public string? OptionalText(string name) => Optional(name) is { } value ? TextOf(value) : null;

    public bool Flag(string name) => Optional(name) is { } value
        && (value.Kind switch
        {
            JsonKind.True => true,
            JsonKind.False => false,
            _ => throw value.Fault("true or false is expected here"),
        });

    public int? OptionalNumber(string name) => Optional(name) is { } value
        ? int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && value.Kind == JsonKind.Number
            ? number
            : throw value.Fault("a whole number of 0 or more is expected here")
        : null;

    public int Number(string name) => OptionalNumber(name) ?? throw _object.Fault($"'{name}' is missing");

    public DateOnly? OptionalDay(string name) => Optional(name) is { } value ? DayOf(value) : null;

    public ImmutableArray<string> Texts(string name) => Optional(name) is { } value ? [.. Array(value).Select(TextOf)] : [];

    public ImmutableArray<T> Objects<T>(string name, Func<Fields, T> read) =>
        Optional(name) is { } value ? [.. Array(value).Select(item => Whole(item, read))] : [];

    /// <summary>Reads an object and refuses what was left of it.</summary>
    public static T Whole<T>(PlacedJson value, Func<Fields, T> read)
    {
        var fields = new Fields(value);
        T result = read(fields);
        fields.Done();
        return result;
    }

    /// <summary>One of the words given.</summary>
    public string OneOf(string name, params string[] choices)
    {
        PlacedJson value = Required(name);
        string text = TextOf(value);
        return System.Array.IndexOf(choices, text) >= 0 ? text : throw value.Fault($"'{text}' is none of {string.Join(", ", choices)}");
    }

    /// <exception cref="Core.Problems.DataFaultException">A member nobody asked for.</exception>
    public void Done()
    {
        foreach ((string name, PlacedJson value) in _object.Members)
        {
            if (!_taken.Contains(name) && name is not "$schema" and not "$comment")
            {
                throw value.Fault($"'{name}' is no member known here");
            }
        }
    }

    private static List<PlacedJson> Array(PlacedJson value) =>
        value.Kind == JsonKind.Array ? value.Items : throw value.Fault("a list in brackets is expected here");

    private static string TextOf(PlacedJson value) => value.Kind == JsonKind.String && value.Text.Length > 0
        ? value.Text
        : throw value.Fault("text in quotes is expected here, and not empty");

    private static DateOnly DayOf(PlacedJson value) =>
        DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw value.Fault($"'{value.Text}' is not a day of the calendar; write an ISO day such as 1997-09-18");
}
