using System.Text.Json;
using System.Text.Json.Serialization;
using InForce.Capture.Scanning;
using InForce.Core.Problems;

namespace InForce.App.Scanning;

/// <summary>Where a scan of several archives stands. Written whole or not at all, after what it vouches for has reached the disk.</summary>
/// <param name="Question">Digest of the terms and of the archives' names and sizes: another question is no continuation.</param>
/// <param name="Archive">Index of the archive being scanned, from 0.</param>
/// <param name="Offset">Byte of it where the next record begins.</param>
/// <param name="ListLength">Bytes of the list of candidates that are vouched for.</param>
/// <param name="RecordsLength">Bytes of the archive of candidates that are vouched for.</param>
/// <param name="Before">Records of the current archive that are done.</param>
internal sealed record ScanState(string Question, int Archive, long Offset, long ListLength, long RecordsLength, long Before, ScanCounts Counts)
{
    /// <summary>The state a file holds; null when there is no such file yet.</summary>
    /// <exception cref="BadInputException">The file is no state of a scan, or of another question.</exception>
    public static ScanState? Load(string file, string question)
    {
        if (!File.Exists(file)) return null;
        try
        {
            ScanState state = JsonSerializer.Deserialize(File.ReadAllBytes(file), ScanJson.Default.ScanState) ?? throw new JsonException();
            return state.Question == question
                ? state
                : throw new BadInputException(file, "the state belongs to a scan of other archives or other terms", "give the archives and terms of that scan, or another state file");
        }
        catch (JsonException e)
        {
            throw new BadInputException(file, "no state of a scan", "delete it to begin anew, or name another file", e);
        }
    }

    /// <summary>Replaces the file in one step; a reader sees the old state or the new one.</summary>
    public void Save(string file)
    {
        string next = file + ".next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, this, ScanJson.Default.ScanState);
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, file, overwrite: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScanState))]
internal sealed partial class ScanJson : JsonSerializerContext;
