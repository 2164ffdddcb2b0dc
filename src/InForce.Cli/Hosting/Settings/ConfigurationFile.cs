using System.Globalization;
using System.Text;
using System.Text.Json;
using InForce.Core.Problems;

namespace InForce.Cli.Hosting.Settings;

/// <summary>A configuration file: one JSON object, settings under their keys. Comments and a comma after the last member are allowed.</summary>
internal static class ConfigurationFile
{
    /// <summary>The values by key, each with its line.</summary>
    /// <exception cref="BadInputException">No such file, no JSON object, a key nobody knows, one that stands twice, or a value of another form.</exception>
    public static Dictionary<string, (string Value, int Line)> Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new BadInputException(file, "there is no such configuration file", "correct --config or INFORCE_CONFIG");
        }

        byte[] text = File.ReadAllBytes(file);
        var found = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        try
        {
            var json = new Utf8JsonReader(
                text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? text.AsSpan(3) : text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                throw new BadInputException(file + ":1", "a configuration is one JSON object", "write it as docs/operations.md shows");
            }

            ReadObject(ref json, text, file, string.Empty, found);
            json.Read();
        }
        catch (JsonException e)
        {
            throw new BadInputException(Place(file, (int)(e.LineNumber ?? 0) + 1), "this is no JSON: " + e.Message.Split(". LineNumber", 2)[0], "correct the file", e);
        }

        return found;
    }

    private static void ReadObject(ref Utf8JsonReader json, ReadOnlySpan<byte> text, string file, string before, Dictionary<string, (string, int)> found)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string key = before + json.GetString();
            int line = 1 + text[..(int)json.TokenStartIndex].Count((byte)'\n');
            json.Read();
            if (KnownSettings.All.FirstOrDefault(s => s.Key == key) is { } setting)
            {
                if (!found.TryAdd(key, (ValueOf(ref json, setting, Place(file, line)), line)))
                {
                    throw new BadInputException(Place(file, line), $"'{key}' stands twice", "leave one of them");
                }
            }
            else if (json.TokenType == JsonTokenType.StartObject && KnownSettings.All.Any(s => s.Key.StartsWith(key + ".", StringComparison.Ordinal)))
            {
                ReadObject(ref json, text, file, key + ".", found);
            }
            else
            {
                throw new BadInputException(Place(file, line), $"'{key}' is no setting", "'inforce config' lists them all");
            }
        }
    }

    private static string ValueOf(ref Utf8JsonReader json, Setting setting, string place)
    {
        string? value = (setting.Form, json.TokenType) switch
        {
            (SettingForm.Text, JsonTokenType.String) => json.GetString(),
            (SettingForm.Number, JsonTokenType.Number) => json.TryGetInt64(out long number) ? number.ToString(CultureInfo.InvariantCulture) : null,
            (SettingForm.List, JsonTokenType.StartArray) => ListOf(ref json),
            _ => null,
        };
        return value ?? throw new BadInputException(place, $"'{setting.Key}' is {FormOf(setting.Form)}", "correct the file");
    }

    private static string? ListOf(ref Utf8JsonReader json)
    {
        var parts = new List<string>();
        while (json.Read() && json.TokenType == JsonTokenType.String)
        {
            parts.Add(json.GetString()!);
        }

        return json.TokenType == JsonTokenType.EndArray ? string.Join(',', parts) : null;
    }

    private static string FormOf(SettingForm form) => form switch
    {
        SettingForm.Text => "a text",
        SettingForm.Number => "a whole number",
        SettingForm.List => "an array of texts",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Place(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");
}
