using System.Data.Common;
using System.Globalization;
using InForce.Core.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace InForce.Web.Operations;

/// <summary>One line for each thing that happened, without a word of any document.</summary>
/// <remarks>
/// What our own rooms log is shown with its values, which are chosen to be harmless. Of what a library logs only the fixed words are, and of
/// an exception its kinds and its way through the code: messages of others may quote what was handed to them.
/// </remarks>
internal sealed class LogLine(LogSettings settings, TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "inforce";
    private const string Ours = "InForce.", Template = "{OriginalFormat}";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArgumentNullException.ThrowIfNull(textWriter);
        IReadOnlyList<KeyValuePair<string, object?>> values = entry.State as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        string words = values.FirstOrDefault(v => v.Key == Template).Value as string ?? string.Empty;
        bool isOurs = entry.Category.StartsWith(Ours, StringComparison.Ordinal);
        string at = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        string level = LevelOf(entry.LogLevel);
        textWriter.Write(settings.IsJson
            ? Json(at, level, entry.Category, words, isOurs ? values : [], entry.Exception)
            : $"{at} {level} {entry.Category}: {(isOurs ? entry.Formatter(entry.State, null) : words).ReplaceLineEndings(" ")}{(entry.Exception is { } e ? $" [{string.Join(" < ", KindsOf(e))}]\n{e.StackTrace}" : string.Empty)}");
        textWriter.Write('\n');
    }

    private static string Json(string at, string level, string category, string words, IReadOnlyList<KeyValuePair<string, object?>> values, Exception? exception) =>
        PlainJsonWriter.ToText(json =>
        {
            json.WriteStartObject();
            json.WriteString("at", at);
            json.WriteString("level", level);
            json.WriteString("category", category);
            json.WriteString("event", words);
            foreach ((string name, object? value) in values.Where(v => v.Key != Template))
            {
                Write(json, char.ToLowerInvariant(name[0]) + name[1..], value);
            }

            if (exception is not null)
            {
                json.WriteString("exception", string.Join(" < ", KindsOf(exception)));
                json.WriteString("stack", exception.StackTrace ?? string.Empty);
            }

            json.WriteEndObject();
        });

    private static void Write(PlainJsonWriter json, string name, object? value)
    {
        if (value is int or long)
        {
            json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);
        }
    }

    /// <summary>From the outermost in; a database's own number of the fault beside it.</summary>
    private static IEnumerable<string> KindsOf(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            yield return e.GetType().FullName + (e is DbException { SqlState: { } state } ? " " + state : string.Empty);
        }
    }

    private static string LevelOf(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        LogLevel.Information => "information",
        _ => "debug",
    };
}
