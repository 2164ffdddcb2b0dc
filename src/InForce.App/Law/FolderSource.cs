using System.Collections.Immutable;
using InForce.Core.Problems;
using InForce.Law;

namespace InForce.App.Law;

/// <summary>A registry folder of the user's (<c>--laws</c>): <c>treaties/*.json</c>, <c>participation/*.tsv</c>, <c>contested/*.json</c>.</summary>
/// <remarks>The same names directly in the folder are read too, so that one treaty is one file beside its acts.</remarks>
public sealed class FolderSource : IRegistrySource
{
    private const long MaxBytes = 16 * 1024 * 1024;
    private readonly string _folder;
    private readonly string _treaties;

    /// <exception cref="BadInputException">No such folder, or no treaty file in it.</exception>
    public FolderSource(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"--laws {folder}", "there is no such folder", "give a folder that holds treaties/*.json");
        }

        _folder = folder;
        string inner = Path.Combine(folder, "treaties");
        _treaties = Directory.Exists(inner) ? inner : folder;
        TreatyIds = [.. Directory.EnumerateFiles(_treaties, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];
        if (TreatyIds.IsEmpty)
        {
            throw new BadInputException($"--laws {folder}", "it holds no treaty file", "put one JSON file per treaty into treaties/ (docs/law/registry-folder.md)");
        }
    }

    public ImmutableArray<string> TreatyIds { get; }

    public (string File, string Text)? Coverage => Text("participation", "coverage.tsv");

    public (string File, byte[] Bytes) Treaty(string id) => Read(Path.Combine(_treaties, id + ".json"));

    public (string File, string Text)? Acts(string id) => Text("participation", id + ".tsv");

    public (string File, byte[] Bytes)? Contested(string id) =>
        Path.Combine(_folder, "contested", id + ".json") is var file && File.Exists(file) ? Read(file) : null;

    private (string File, string Text)? Text(string folder, string name)
    {
        string inner = Path.Combine(_folder, folder, name);
        string file = File.Exists(inner) ? inner : Path.Combine(_folder, name);
        return File.Exists(file) ? (file, System.Text.Encoding.UTF8.GetString(Read(file).Bytes).TrimStart('\uFEFF')) : null;
    }

    private static (string File, byte[] Bytes) Read(string file)
    {
        long length = new FileInfo(file).Length;
        return length <= MaxBytes
            ? (file, File.ReadAllBytes(file))
            : throw new BadInputException(file, $"{length} bytes is more than a registry file can have", $"keep it under {MaxBytes} bytes");
    }
}
