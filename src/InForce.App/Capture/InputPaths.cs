using System.IO.Enumeration;
using InForce.Capture;

namespace InForce.App.Capture;

/// <summary>Turns paths as given into files.</summary>
internal static class InputPaths
{
    private static readonly string[] s_extensions =
    [
        ".txt", ".text", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".pdf", ".docx", ".eml", ".mbox",
        ".rss", ".atom", ".xml", ".warc", ".wacz",
    ];

    public static IEnumerable<InputFile> Expand(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (path == "-" || File.Exists(path)) yield return new InputFile(path);
            else if (Directory.Exists(path))
                foreach (InputFile file in Folder(path)) yield return file;
            else if (path.AsSpan().ContainsAny('*', '?'))
                foreach (InputFile file in Glob(path)) yield return file;
            else yield return Refused(path, "no such file or folder", "check the spelling and the folder you are in");
        }
    }

    /// <summary>The file name without its extension (and without <c>.gz</c>).</summary>
    public static string IdOf(string path)
    {
        string name = Path.GetFileName(path);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        string id = Path.GetFileNameWithoutExtension(name);
        return id.Length == 0 ? name : id;
    }

    /// <summary>Document files below a folder; other files are passed over, as are hidden ones.</summary>
    private static IEnumerable<InputFile> Folder(string path)
    {
        List<string> files;
        try
        {
            files = Below(path, "*", recurse: true, ofKnownKind: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return [Refused(path, "the folder cannot be listed", "change its permissions or name the files one by one")];
        }

        return files.Count > 0
            ? files.Select(f => new InputFile(f))
            : [Refused(path, "no documents below this folder", "documents end in " + string.Join(", ", s_extensions) + ", packed or not; name other files one by one")];
    }

    private static IEnumerable<InputFile> Glob(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } given ? given : ".";
        string pattern = Path.GetFileName(path);
        bool everywhere = Path.GetFileName(folder) == "**";
        if (everywhere) folder = Path.GetDirectoryName(folder) is { Length: > 0 } above ? above : ".";
        if (folder.AsSpan().ContainsAny('*', '?'))
            return [Refused(path, "wildcards stand only in the file name (or **/ before it)", "let the shell expand the path, or name the folder")];
        List<string> files = Directory.Exists(folder) ? Below(folder, pattern, everywhere, ofKnownKind: false) : [];
        return files.Count > 0 ? files.Select(f => new InputFile(f)) : [Refused(path, "no file fits", "check the pattern and the folder you are in")];
    }

    private static List<string> Below(string folder, string pattern, bool recurse, bool ofKnownKind)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = recurse, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden, MatchCasing = MatchCasing.CaseSensitive };
        var found = new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry e) => e.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory
                && FileSystemName.MatchesSimpleExpression(pattern, e.FileName, ignoreCase: false) && (!ofKnownKind || IsKnown(e.FileName)),
        };
        List<string> files = [.. found];
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static bool IsKnown(ReadOnlySpan<char> name)
    {
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        foreach (string extension in s_extensions)
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static InputFile Refused(string path, string what, string remedy) => new(path, new CaptureOutcome.Refused(path, what, remedy));
}
