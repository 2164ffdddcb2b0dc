using System.Globalization;

namespace InForce.Benchmarks.Harness;

/// <summary>Prints measurements as a Markdown table: figure, ratio to the baseline, memory.</summary>
internal sealed class Report(TextWriter output)
{
    public void Title(string name, string about)
    {
        output.WriteLine();
        output.WriteLine($"## {name}");
        output.WriteLine();
        output.WriteLine(about);
        output.WriteLine();
    }

    public void Header(params string[] columns)
    {
        output.WriteLine("| " + string.Join(" | ", columns) + " |");
        output.WriteLine("|" + string.Concat(Enumerable.Repeat(" --- |", columns.Length)));
    }

    public void Row(params object[] cells) =>
        output.WriteLine("| " + string.Join(" | ", cells.Select(c => c is IFormattable f ? f.ToString(c is double ? "0.###" : null, CultureInfo.InvariantCulture) : c)) + " |");

    public void Say(string line) => output.WriteLine(line);
}
