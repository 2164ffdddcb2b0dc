using System.Reflection;

namespace InForce.Reading.Text;

/// <summary>Reads the tab-separated files of <c>data/text</c> that travel inside this assembly.</summary>
internal static class TextData
{
    /// <summary>The file's rows, without comment lines (<c>#</c>) and empty ones, each cut at its tabs.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("text/" + file)
            ?? throw new InvalidOperationException($"The reading room was built without its data file data/text/{file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
