using System.Text.Json;

namespace InForce.Core.Json;

/// <summary>A JSON object whose keys are looked up in either spelling: <c>whenText</c> and <c>when_text</c> are one.</summary>
internal readonly struct FoldedObject(JsonElement element)
{
    private readonly Dictionary<string, JsonElement> _members = Fold(element);

    public JsonElement? this[string camelCase] =>
        _members.TryGetValue(camelCase, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <exception cref="FormatException">The member is there and is no string.</exception>
    public string? Text(string name) => this[name] switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } s => s.GetString(),
        _ => throw new FormatException($"\"{name}\" is not a string"),
    };

    /// <summary>A string, or a list of strings told as one, parted by <c>|</c>.</summary>
    /// <exception cref="FormatException">The member is there and is neither.</exception>
    public string? TextOrList(string name) =>
        this[name] is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String)
            ? string.Join('|', list.EnumerateArray().Select(e => e.GetString()))
            : Text(name);

    /// <exception cref="FormatException">Missing or no string.</exception>
    public string RequiredText(string name) => Text(name) ?? throw new FormatException($"\"{name}\" is missing");

    public int? Whole(string name) => this[name] switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } n when n.TryGetInt32(out int i) => i,
        _ => throw new FormatException($"\"{name}\" is not a whole number"),
    };

    public decimal? Number(string name) => this[name] switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } n when n.TryGetDecimal(out decimal d) => d,
        _ => throw new FormatException($"\"{name}\" is not a number"),
    };

    private static Dictionary<string, JsonElement> Fold(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            members[Camel(property.Name)] = property.Value;
        }

        return members;
    }

    private static string Camel(string name)
    {
        if (!name.Contains('_', StringComparison.Ordinal))
        {
            return name;
        }

        Span<char> folded = name.Length <= 128 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        bool raise = false;
        foreach (char c in name)
        {
            if (c == '_')
            {
                raise = length > 0;
                continue;
            }

            folded[length++] = raise ? char.ToUpperInvariant(c) : c;
            raise = false;
        }

        return folded[..length].ToString();
    }
}
