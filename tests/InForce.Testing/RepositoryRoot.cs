namespace InForce.Testing;

/// <summary>Files of the repository the tests run in.</summary>
public static class RepositoryRoot
{
    private static readonly Lazy<string> s_path = new(Find);

    public static string Path => s_path.Value;

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(at.FullName, "InForce.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No InForce.slnx above {AppContext.BaseDirectory}; run the tests from a checkout.");
    }
}
