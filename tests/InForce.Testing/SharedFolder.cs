namespace InForce.Testing;

/// <summary>Development material that lies beside a checkout on some machines and enters no repository.</summary>
public static class SharedFolder
{
    /// <summary>The path of a file or folder there.</summary>
    /// <remarks>Call <c>Assert.SkipUnless(SharedFolder.Has(…), SharedFolder.Missing)</c> first.</remarks>
    public static string Path(params string[] parts) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine([RepositoryRoot.Path, "..", "shared", .. parts]));

    public static bool Has(params string[] parts) => System.IO.Path.Exists(Path(parts));

    public const string Missing = "needs the development material in ../shared, which is not here";
}
