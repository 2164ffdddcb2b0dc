using InForce.Core.Documents;

namespace InForce.Reading.Voice;

/// <summary>Who answers for a stretch of text, and by which rule.</summary>
/// <param name="Source">The phrase naming the speaker; null when the item itself speaks or names nobody.</param>
/// <param name="By">The attribution it follows from, or null.</param>
/// <param name="Outlet">The outlet the words are taken from, as named in the text; null when none.</param>
/// <param name="Rule">
/// <c>sentence</c> (a speaker in the sentence), <c>closing</c> (an attribution closing the paragraph), <c>opening</c> (one opening it),
/// or <c>item</c> (nobody but the item).
/// </param>
public sealed record Answer(TextSpan? Source, Attribution? By, string? Outlet, string Rule);
