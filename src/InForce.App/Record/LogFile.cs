using System.Globalization;
using System.Text;
using System.Text.Json;
using InForce.Core.Problems;
using InForce.Store;
using InForce.Store.Log;

namespace InForce.App.Record;

/// <summary>A log that was exported, checked away from its record: one entry a line, every byte of it accounted for.</summary>
public static class LogFile
{
    /// <exception cref="BadInputException">There is no such file, or nothing in it.</exception>
    public static LogVerdict Verify(string file)
    {
        if (!File.Exists(file))
        {
            throw new BadInputException(file, "there is no such file", "give a file that 'inforce log export' wrote");
        }

        byte[] bytes = File.ReadAllBytes(file);
        if (bytes.Length == 0)
        {
            throw new BadInputException(file, "it holds no entry", "give a file that 'inforce log export' wrote");
        }

        var entries = new List<LogEntry>();
        for (int at = 0; at < bytes.Length;)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', at);
            ReadOnlyMemory<byte> line = bytes.AsMemory(at, (end < 0 ? bytes.Length : end) - at);
            if (end < 0 || Parse(line) is not { } entry)
            {
                return LogChain.Verify(entries) is { Sound: false } earlier ? earlier : new LogVerdict(
                    false, entries.Count + 1, entries.Count + 1, $"entry {(entries.Count + 1).ToString(CultureInfo.InvariantCulture)} was altered: its line is not as we write it");
            }

            entries.Add(entry);
            at = end + 1;
        }

        return LogChain.Verify(entries);
    }

    /// <summary>Null where the line is not, to the byte, what we write of the entry it holds.</summary>
    private static LogEntry? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string Text(string name) => root.GetProperty(name).GetString() ?? throw new FormatException(name);
            var entry = new LogEntry(
                root.GetProperty("entry").GetInt64(),
                DateTimeOffset.Parse(Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                Text("who"), Text("action"), Text("subject"), Text("detail"), Text("previous"), Text("hash"));
            return line.Span.SequenceEqual(Encoding.UTF8.GetBytes(LogLine.Json(entry))) ? entry : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
