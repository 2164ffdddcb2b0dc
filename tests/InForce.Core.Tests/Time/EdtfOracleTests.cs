using System.Diagnostics;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using InForce.Core.Time;
using InForce.Testing;

namespace InForce.Core.Tests.Time;

/// <summary>Compares what we read and refuse with the npm package <c>edtf</c>; its bounds are not looked at.</summary>
public sealed partial class EdtfOracleTests
{
    private const string HowTo = "needs node and 'npm ci --ignore-scripts' in tests/consumers";

    [Fact]
    public void The_grammar_agrees_with_an_independent_reader_but_for_named_differences()
    {
        Assert.SkipUnless(Directory.Exists(RepositoryRoot.File("tests", "consumers", "node_modules", "edtf")), HowTo);
        string[] texts = [.. EdtfTexts.Any.Sample(4_000, new Rnd(2657, 29), 20).Distinct().Where(t => !IsNamedDifference(t)), .. Named];

        string[] verdicts = Ask(texts);

        Assert.True(texts.Length > 1_000);
        Assert.Empty(texts.Zip(verdicts).Where(p => Edtf.TryParse(p.First, out _) != (p.Second == "ok")).Select(p => $"{p.First} there {p.Second}"));
    }

    private static readonly string[] Named =
    [
        "1985-04-12", "-0001", "-0000", "Y2004", "2004-06-~01/2004-06-~20", "1985/..", "../1985", "1985/", "/1985", "2021-33", "2021-42",
        "[..1984]", "[1984..]", "[1667,1668, 1670..1672]", "[1760-01,1760-02,1760-12..]", "{1960,1961-12}", "[2026-Q1]", "[]", "12345", "1985-4",
        "2004-%06", "1950S2", "195XS2", "1985-XX-XX", "1X9X", "2026-2X", "1985-04-12T23:20:30+05:30",
    ];

    /// <summary>
    /// Where we differ on purpose. We refuse days no month has, windows that run backwards and intervals without any date. We allow what
    /// that reader leaves out of level 2: qualified seasons ("around spring 2025"), qualified or long dates at the ends of intervals,
    /// unspecified digits in sets and beside qualifiers, day 3X of a month of thirty days, ranges of unlike precision.
    /// </summary>
    private static bool IsNamedDifference(string text)
    {
        bool joined = text.Contains('/', StringComparison.Ordinal) || text[0] is '[' or '{';
        if (text.Contains("-3X", StringComparison.Ordinal))
        {
            return true;
        }

        bool masked = text.Contains('X', StringComparison.Ordinal);
        return SubYear().IsMatch(text) || text is "/" or "../.." or "/.." or "../"
            || Parts().Matches(Qualifiers().Replace(text, "")).Any(m => !Edtf.TryParse(m.Value, out _))
            || (masked && (joined || text.IndexOfAny(['?', '~', '%']) >= 0))
            || (joined && SubYearAnywhere().IsMatch(text))
            || (joined && text.IndexOfAny(['Y', 'S', 'T', '?', '~', '%']) >= 0)
            || (text[0] is '[' or '{' && text.Contains("..", StringComparison.Ordinal))
            || (joined && text != "[]" && !Edtf.TryParse(text, out _) && text.Split('/', ',').All(p => Edtf.TryParse(p.Trim('[', ']', '{', '}', ' '), out _) || p.Contains("..", StringComparison.Ordinal)));
    }

    private static string[] Ask(string[] texts)
    {
        var start = new ProcessStartInfo("node", "edtf.mjs")
        {
            WorkingDirectory = RepositoryRoot.File("tests", "consumers"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process node = Process.Start(start) ?? throw new InvalidOperationException(HowTo);
        node.StandardInput.Write(string.Join('\n', texts));
        node.StandardInput.Close();
        string[] verdicts = node.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        node.WaitForExit();
        return verdicts;
    }

    [GeneratedRegex("[0-9X]{4}[?~%]?-[?~%]?(2[1-9]|3[0-9]|4[0-9])[?~%]")]
    private static partial Regex SubYear();

    [GeneratedRegex("[0-9]{4}-(2[1-9]|3[0-9]|4[0-9])($|[/,}\\].])")]
    private static partial Regex SubYearAnywhere();

    [GeneratedRegex("[0-9X]{4}-[0-9X]{2}-[0-9X]{2}")]
    private static partial Regex Parts();

    [GeneratedRegex("[?~%]")]
    private static partial Regex Qualifiers();
}
