using System.Collections.Immutable;
using InForce.Testing;

namespace InForce.Law.Tests;

/// <summary>The registry's files as they lie in the repository.</summary>
internal sealed class ShippedFiles : IRegistrySource
{
    public static IRegistrySource Source { get; } = new ShippedFiles();

    public ImmutableArray<string> TreatyIds { get; } =
        [.. Directory.GetFiles(RepositoryRoot.File("data", "treaties"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public (string File, string Text)? Coverage => Text("coverage");

    public (string File, byte[] Bytes) Treaty(string id) => (id, File.ReadAllBytes(RepositoryRoot.File("data", "treaties", id + ".json")));

    public (string File, string Text)? Acts(string id) => Text(id);

    public (string File, byte[] Bytes)? Contested(string id) =>
        File.Exists(RepositoryRoot.File("data", "contested", id + ".json")) ? (id, File.ReadAllBytes(RepositoryRoot.File("data", "contested", id + ".json"))) : null;

    private static (string File, string Text)? Text(string name)
    {
        string file = RepositoryRoot.File("data", "participation", name + ".tsv");
        return File.Exists(file) ? (file, File.ReadAllText(file)) : null;
    }
}
