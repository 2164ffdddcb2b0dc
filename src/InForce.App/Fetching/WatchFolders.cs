using System.Security.Cryptography;
using InForce.App.Capture;

namespace InForce.App.Fetching;

/// <summary>Notices documents that came into folders, or changed, since the last look. Compares contents, never times of files.</summary>
public sealed class WatchFolders
{
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>Files that are new or changed, in ordinal order. A file still being written (it cannot be read whole) waits for the next look.</summary>
    public IReadOnlyList<string> Look(IEnumerable<string> folders)
    {
        var found = new List<string>();
        foreach (InputFile file in InputPaths.Expand(folders))
        {
            if (file.Refusal is not null || Digest(file.Path) is not { } digest || _seen.GetValueOrDefault(file.Path) == digest) continue;
            _seen[file.Path] = digest;
            found.Add(file.Path);
        }

        return found;
    }

    private static string? Digest(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
