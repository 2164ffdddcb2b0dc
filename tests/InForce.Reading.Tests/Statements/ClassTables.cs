using InForce.Testing;

namespace InForce.Reading.Tests.Statements;

/// <summary>The names of classes that words and mentions can have, from the data files.</summary>
internal static class ClassTables
{
    /// <summary>Given by the code to mentions and figures.</summary>
    private static readonly string[] s_given = ["state", "parliament", "government", "treaty", "weapon", "organ", "outlet", "firm", "role", "person", "stateful", "vote-figures"];

    public static IEnumerable<string> Names() => s_given
        .Concat(Cells("frames", "classes.tsv", 0))
        .Concat(Cells("gazetteers", "organs.tsv", 2))
        .Concat(Cells("gazetteers", "bodies.tsv", 2))
        .SelectMany(cell => cell.Split(' '));

    private static IEnumerable<string> Cells(string folder, string file, int column) =>
        File.ReadLines(RepositoryRoot.File("data", folder, file)).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')[column]);
}
