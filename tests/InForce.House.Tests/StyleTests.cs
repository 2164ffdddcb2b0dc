using InForce.Testing;

namespace InForce.House.Tests;

/// <summary>Habits of the house that a compiler does not check.</summary>
public sealed class StyleTests
{
    /// <summary>A file over this length hides a table or two ideas; one on the list says at its head why it stays whole.</summary>
    private const int LongFile = 400;

    [Fact]
    public void No_file_grows_past_four_hundred_lines()
    {
        IEnumerable<string> longFiles =
            from file in SourceFiles.Of("src", "tests", "bench", "tools")
            let lines = File.ReadLines(file).Count()
            where lines > LongFile
            select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {lines} lines";

        Assert.Empty(longFiles);
    }

    [Fact]
    public void Types_are_named_for_what_they_are()
    {
        string[] vague = ["Manager", "Helper", "Util", "Utils", "Utilities", "Info", "Misc"];

        IEnumerable<string> found =
            from file in SourceFiles.Of("src")
            let name = Path.GetFileNameWithoutExtension(file)
            where vague.Any(v => name.EndsWith(v, StringComparison.Ordinal))
            select Path.GetRelativePath(RepositoryRoot.Path, file);

        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_is_left_unfinished_in_the_product()
    {
        string[] marks = ["NotImplementedException", "TO" + "DO", "FIX" + "ME", "HA" + "CK:"];

        IEnumerable<string> found =
            from file in SourceFiles.Of("src")
            from mark in marks
            where File.ReadAllText(file).Contains(mark, StringComparison.Ordinal)
            select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {mark}";

        Assert.Empty(found);
    }

    [Fact]
    public void Every_data_folder_says_what_it_holds()
    {
        IEnumerable<string> silent =
            from folder in Directory.GetDirectories(RepositoryRoot.File("data"))
            where !File.Exists(Path.Combine(folder, "README.md"))
            select Path.GetFileName(folder);

        Assert.Empty(silent);
    }
}
