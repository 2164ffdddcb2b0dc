namespace InForce.Capture.Tests.Hostile;

/// <summary>Documents that mean harm: each comes to its expected end, and the reader lives to read the next.</summary>
public sealed class HostileTests
{
    private const string NoPdf = "needs pdftotext (poppler-utils)";
    private static readonly Dictionary<string, HostileCase> s_cases =
        HostilePages.All.Concat(HostileFiles.All).Concat(HostilePapers.All).ToDictionary(c => $"{c.File}: {c.Name}", StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_to_its_expected_end(string name)
    {
        HostileCase hostile = s_cases[name];
        Assert.SkipUnless(!hostile.File.EndsWith(".pdf", StringComparison.Ordinal) || File.Exists("/usr/bin/pdftotext"), NoPdf);

        List<CaptureOutcome> outcomes = Capturing.All(hostile.File, hostile.Bytes());

        List<CapturedDocument> kept = [.. outcomes.OfType<CaptureOutcome.Captured>().Select(c => c.Document)];
        List<CaptureOutcome.Refused> refused = [.. outcomes.OfType<CaptureOutcome.Refused>()];
        foreach (string words in hostile.Keeps ?? []) Assert.Contains(kept, d => d.Document.Text.Contains(words, StringComparison.Ordinal));
        if (hostile.Keeps is null) Assert.Empty(kept);
        if (hostile.Refuses is { } because) Assert.Contains(refused, r => r.Message.Contains(because, StringComparison.Ordinal));
        else Assert.Empty(refused);
        foreach (CapturedDocument document in kept) Sound(document, hostile.Never);
        Assert.All(refused, r => Assert.DoesNotContain('\n', r.Message));
    }

    /// <summary>Whatever the input, every block lies inside the text, and what must not be shown is not.</summary>
    private static void Sound(CapturedDocument document, string[] never)
    {
        string text = document.Document.Text;
        Assert.All(document.Blocks, b => Assert.InRange(b.Span.End, b.Span.Start, text.Length));
        string all = string.Join('\n', text, document.Document.Title, document.Document.Byline, document.CanonicalUrl, document.Document.Url);
        foreach (string words in never) Assert.DoesNotContain(words, all, StringComparison.Ordinal);
    }
}
