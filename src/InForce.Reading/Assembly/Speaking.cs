using System.Collections.Immutable;

namespace InForce.Reading.Assembling;

/// <summary>Who answers for a statement, as statements write it.</summary>
/// <param name="Speaker">A person's fullest name or an organ's id; null for the item itself and for speakers without a name.</param>
/// <param name="Role">What the speaker is, in the text's words.</param>
/// <param name="Outlet">Another outlet the claim is taken from, by its fullest name in the text.</param>
/// <param name="Rule">How the scope was found.</param>
/// <param name="States">The states a named person speaks for; empty where the text does not say.</param>
internal readonly record struct Speaking(string? Speaker, string? Role, string? Outlet, string Rule, ImmutableArray<string> States)
{
    /// <summary>The item itself.</summary>
    public static Speaking None { get; } = new(null, null, null, "item", []);
}
