namespace InForce.App.Exports;

/// <summary>Files that appear whole or not at all: written beside the target and then moved there.</summary>
public static class WholeFile
{
    /// <exception cref="IOException">The folder is missing or full.</exception>
    public static void Save(string path, byte[] bytes)
    {
        string partial = path + ".part";
        File.WriteAllBytes(partial, bytes);
        File.Move(partial, path, overwrite: true);
    }
}
