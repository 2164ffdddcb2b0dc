using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace InForce.Web.Assets;

/// <summary>One file of the desk.</summary>
/// <param name="Version">First sixteen hex digits of the SHA-256 of the bytes.</param>
/// <param name="Zipped">The same as gzip; made when first asked for, null where it would not be smaller.</param>
internal sealed record Asset(string Name, string ContentType, byte[] Bytes, string Version, Lazy<byte[]?> Zipped);

/// <summary>Styles, scripts and map data, carried inside the program so that a copied program serves everything.</summary>
internal sealed class EmbeddedAssets
{
    private const string Folder = "wwwroot/";
    private readonly FrozenDictionary<string, Asset> _byName;

    public EmbeddedAssets()
    {
        Assembly here = typeof(EmbeddedAssets).Assembly;
        _byName = here.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => Load(here, n))
            .ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
    }

    public bool TryGet(string name, out Asset asset) => _byName.TryGetValue(name, out asset!);

    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>Address of a file that changes with its content, so that browsers may keep it for good.</summary>
    /// <exception cref="KeyNotFoundException">The program carries no such file.</exception>
    public string Address(string name) => $"/assets/{name}?v={_byName[name].Version}";

    private static Asset Load(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        string name = resource[Folder.Length..].Replace('\\', '/');
        string version = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        return new Asset(name, TypeOf(name), bytes, version, new Lazy<byte[]?>(() => Zip(bytes)));
    }

    private static byte[]? Zip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal))
        {
            zip.Write(bytes);
        }

        byte[] zipped = target.ToArray();
        return zipped.Length < bytes.Length ? zipped : null;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
