using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading.Frames;

namespace InForce.Reading.Tests.Statements;

/// <summary>Runs the worked examples and counter-examples of every file in <c>data/frames</c>.</summary>
public sealed class FrameExampleTests
{
    private const string Published = "2026-01-15";

    public static TheoryData<string> Files() => [.. FrameSet.Shipped().Select(f => f.Kind).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Good_examples_are_read_and_bad_ones_are_not(string kind)
    {
        FrameFile file = FrameSet.Shipped().Single(f => f.Kind == kind);
        var wrong = new List<string>();
        foreach (FrameExample good in file.Good)
        {
            Statement[] found = Read(good, kind);
            if (!found.Any(s => Fits(s, good)))
            {
                wrong.Add($"good: {good.Text} -> {string.Join(" ;; ", found.Select(Shown))}");
            }
        }

        foreach (FrameExample bad in file.Bad)
        {
            wrong.AddRange(Read(bad, kind).Select(s => $"bad: {bad.Text} -> {Shown(s)}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_kind_has_five_good_and_three_bad_examples()
    {
        string[] poor = [.. Kinds.All.Select(k => k.Id).Where(k => FrameSet.Shipped().SingleOrDefault(f => f.Kind == k) is not { Good.Length: >= 5, Bad.Length: >= 3 })];

        Assert.True(poor.Length == 0, string.Join(", ", poor));
    }

    [Fact]
    public void Every_class_a_frame_asks_for_has_words_or_mentions()
    {
        HashSet<string> known = [.. ClassTables.Names()];
        string[] unknown = [.. FrameSet.Shipped().SelectMany(f => f.Frames)
            .SelectMany(f => f.Needs.Concat(f.Not).Concat(f.Steps.Select(s => s.Split('>')[0])))
            .SelectMany(c => c[(c.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|')).Distinct().Where(c => !known.Contains(c))];

        Assert.True(unknown.Length == 0, string.Join(", ", unknown));
    }

    private static Statement[] Read(FrameExample example, string kind)
    {
        var document = new Document("x", null, null, null, example.On ?? Published, "en", null, example.Text);
        return [.. ReadingPipeline.Shared.Read(document).Statements.Where(s => s.Kind == kind)];
    }

    /// <summary>States among the actors as given; persons, firms and organs beside them are free.</summary>
    private static bool Fits(Statement s, FrameExample e) =>
        (e.Actors is null || e.Actors.Order(StringComparer.Ordinal).SequenceEqual(s.Actors.Where(a => a.Length == 3).Order(StringComparer.Ordinal)))
        && (e.Modality is null || s.Modality.ToString().Equals(e.Modality, StringComparison.OrdinalIgnoreCase))
        && (e.Step is null || s.Step == e.Step)
        && (e.When is null || s.When == e.When)
        && (e.Object is null || s.Object == e.Object);

    private static string Shown(Statement s) => $"{string.Join('+', s.Actors)} {s.Modality} {s.When} {s.Step} ({s.Rule})";
}
