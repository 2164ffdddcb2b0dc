using System.Collections.Immutable;

namespace InForce.Web.Pages;

/// <summary>One entry of the navigation.</summary>
/// <param name="Key">Second key after <c>g</c>; null for none.</param>
internal sealed record Place(string Path, string Name, char? Key);

internal static class Places
{
    public static ImmutableArray<Place> All { get; } =
    [
        new("/", "Today", 't'),
        new("/states", "States", 's'),
        new("/treaties", "Treaties", 'r'),
        new("/programmes", "Programmes", 'p'),
        new("/disagreements", "Disagreements", 'd'),
        new("/calendar", "Calendar", 'c'),
        new("/search", "Search", 'f'),
        new("/check", "Check a text", 'k'),
        new("/review", "Review", 'v'),
        new("/sources", "Sources", 'o'),
        new("/log", "Log", 'l'),
        new("/about", "About", null),
    ];
}
