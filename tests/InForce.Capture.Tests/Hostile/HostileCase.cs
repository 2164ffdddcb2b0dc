using System.Text;

namespace InForce.Capture.Tests.Hostile;

/// <summary>One input that means harm, and what must come of it.</summary>
/// <param name="Name">As the test run shows it.</param>
/// <param name="File">The file name decides nothing but the kind.</param>
/// <param name="Bytes">Made when asked for: some are large.</param>
internal sealed record HostileCase(string Name, string File, Func<byte[]> Bytes)
{
    /// <summary>Words that must stand in the captured text; null when the input must be refused whole.</summary>
    public string[]? Keeps { get; init; }

    /// <summary>Words that must stand in no text, title or byline.</summary>
    public string[] Never { get; init; } = [];

    /// <summary>A piece of a refusal's message; null when nothing may be refused.</summary>
    public string? Refuses { get; init; }

    public static HostileCase Page(string name, Func<string> markup, params string[] never) =>
        new(name, "page.html", () => Encoding.UTF8.GetBytes(markup())) { Keeps = [Capturing.Sentence], Never = never };

    public static HostileCase Refused(string name, string file, Func<byte[]> bytes, string because) => new(name, file, bytes) { Refuses = because };

    public static string Many(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
