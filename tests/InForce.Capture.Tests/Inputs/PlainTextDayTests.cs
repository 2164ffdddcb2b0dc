namespace InForce.Capture.Tests.Inputs;

/// <summary>A plain text says its day in a dateline or a line that is a day; a sentence that tells of a day does not.</summary>
public sealed class PlainTextDayTests
{
    [Theory]
    [InlineData("RIGA, 19 June 2025 (Agency) - The parliament voted.", "2025-06-19")]
    [InlineData("New York, 19 June 2025. The parliament voted.", "2025-06-19")]
    [InlineData("Thursday, 19 June 2025", "2025-06-19")]
    [InlineData("by Anna Berg, 19 June 2025", "2025-06-19")]
    [InlineData("The notice takes effect on 1 December 2025.", null)]
    [InlineData("Tonga acceded. The instrument takes effect on 1 December 2025.", null)]
    [InlineData("Tonga acceded on 1 May 2024", null)]
    public void The_day_is_not_taken_from_a_sentence(string line, string? day)
    {
        CapturedDocument captured = Capturing.One("t.txt", line + "\n\n" + Capturing.Sentence + "\n");
        Assert.Equal(day, captured.Document.PublishedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
