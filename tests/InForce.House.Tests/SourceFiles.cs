using InForce.Testing;

namespace InForce.House.Tests;

/// <summary>Our own C# files, without what a build leaves behind.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Of(params string[] folders) =>
        from folder in folders
        let path = RepositoryRoot.File(folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        select file;
}
