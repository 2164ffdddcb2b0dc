using System.Text.Json;
using InForce.Core.Problems;

namespace InForce.App.Capture;

/// <summary>Addresses of saved pages: <c>[{id, url, raw}]</c>, <c>raw</c> relative to the manifest's folder.</summary>
public sealed class PageManifest
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    private PageManifest()
    {
    }

    /// <exception cref="BadInputException">Missing, unreadable, or not of this form.</exception>
    public static PageManifest Load(string file)
    {
        var manifest = new PageManifest();
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (JsonElement entry in parsed.RootElement.EnumerateArray())
                manifest._addresses[Path.GetFullPath(Path.Combine(folder, entry.GetProperty("raw").GetString()!))] = entry.GetProperty("url").GetString()!;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(file, "the manifest cannot be read", "check the path and its permissions", e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentNullException)
        {
            throw new BadInputException(file, "no manifest of saved pages", "write [{\"id\": …, \"url\": …, \"raw\": \"path of the page\"}]", e);
        }

        return manifest;
    }

    /// <summary>The address of a saved page; null when the manifest does not list it.</summary>
    public string? AddressOf(string path) => path == "-" ? null : _addresses.GetValueOrDefault(Path.GetFullPath(path));
}
