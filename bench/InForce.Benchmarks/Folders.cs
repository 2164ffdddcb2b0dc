namespace InForce.Benchmarks;

/// <summary>Where the checkout is and where results go.</summary>
internal static class Folders
{
    public static string Repository { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "InForce.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("Run the benchmarks from a checkout.");
    }
}
