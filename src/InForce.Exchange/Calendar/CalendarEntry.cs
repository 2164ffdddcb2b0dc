using System.Collections.Immutable;

namespace InForce.Exchange.Calendar;

/// <summary>One whole day in a calendar.</summary>
/// <param name="Key">What makes the entry this entry and no other, from content (state, treaty, article, what); the same key gives the same UID again.</param>
/// <param name="On">The day; an entry lasts this day and no longer.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">May have several lines; empty for none.</param>
/// <param name="Address">Where the entry is explained; null for nowhere.</param>
public sealed record CalendarEntry(
    string Key,
    DateOnly On,
    string Summary,
    string Description,
    string? Address = null,
    ImmutableArray<string> Categories = default,
    CalendarCertainty Certainty = CalendarCertainty.Confirmed);

/// <summary>The STATUS of an entry.</summary>
public enum CalendarCertainty
{
    /// <summary>The day follows from deposited instruments or the clauses alone.</summary>
    Confirmed,

    /// <summary>Announced, conditional or not verified.</summary>
    Tentative,

    /// <summary>No longer holds.</summary>
    Cancelled,
}
