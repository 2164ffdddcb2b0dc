using System.Reflection;
using InForce.Core.Problems;

namespace InForce.Core.Data;

/// <summary>Data files travel inside the room that reads them, under their path in the repository.</summary>
public static class EmbeddedFile
{
    /// <exception cref="DataFaultException">The assembly holds no such file.</exception>
    public static Stream Open(Assembly assembly, string path) =>
        assembly.GetManifestResourceStream(path)
        ?? throw new DataFaultException(path, assembly.GetName().Name ?? "assembly", "not embedded; add it as EmbeddedResource with this LogicalName");

    public static string ReadText(Assembly assembly, string path)
    {
        using Stream stream = Open(assembly, path);
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <inheritdoc cref="Open"/>
    public static byte[] ReadBytes(Assembly assembly, string path)
    {
        using Stream stream = Open(assembly, path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>All embedded paths below a folder, in ordinal order.</summary>
    public static string[] Under(Assembly assembly, string folder) =>
        [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
