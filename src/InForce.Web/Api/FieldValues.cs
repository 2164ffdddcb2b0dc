using System.Text.Json;
using InForce.App.Questions;
using InForce.Core.Problems;

namespace InForce.Web.Api;

/// <summary>Members of a JSON object as the fields of a question.</summary>
internal static class FieldValues
{
    /// <summary>Texts and numbers as text; what is null was not given.</summary>
    /// <exception cref="BadInputException">A member is neither text, number, true nor false, or stands twice.</exception>
    public static Dictionary<string, string> Of(Question question, IEnumerable<(string Name, JsonElement Value)> members)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, JsonElement value) in members)
        {
            string? text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                JsonValueKind.Null => null,
                _ => throw new BadInputException(name, "neither text nor number", $"see the fields of {question.Name}"),
            };
            if (text is not null && !values.TryAdd(name, text))
            {
                throw new BadInputException(name, "this field is given more than once", "give it once");
            }
        }

        return values;
    }
}
