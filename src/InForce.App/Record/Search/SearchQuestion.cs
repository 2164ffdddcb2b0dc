using System.Collections.Immutable;
using InForce.App.Exports;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Core.Time;

namespace InForce.App.Record.Search;

/// <summary>What a search asks; null or empty asks nothing.</summary>
/// <param name="Words">Words that all stand in the document, with or without their marks.</param>
/// <param name="Weapon">Class of weapon, such as <c>APM</c>.</param>
/// <param name="Actors">States, organs, firms, bodies or persons, any of which acts.</param>
/// <param name="Speaker">Who answers for the words: a part of a name or of a role, or a state.</param>
/// <param name="FromOn">First day of publication.</param>
/// <param name="BeforeOn">First day of publication no longer wanted.</param>
/// <param name="On">Only acts that lie on or before this day, and those without a day.</param>
/// <param name="When">Only acts whose time can be this one.</param>
/// <param name="MinOrigins">Independent origins of the act it tells of.</param>
/// <param name="OnePerOrigin">Of the reports of one act only the first of each independent origin.</param>
public sealed record SearchQuestion(
    string? Words = null, string? Kind = null, Modality? Modality = null, string? Weapon = null, ImmutableArray<string> Actors = default, string? Speaker = null,
    DateOnly? FromOn = null, DateOnly? BeforeOn = null, DateOnly? On = null, Edtf? When = null, int? MinOrigins = null, bool OnePerOrigin = false)
{
    /// <summary>Classes of weapon as the reader gives them, in the order of lists.</summary>
    public static ImmutableArray<string> Weapons { get; } = ["APM", "AVM", "mixed", "CM", "ERW", "NW", "CW", "BW", "conventional", "other-munitions", "mine", "naval"];

    public ImmutableArray<string> Actors { get; init; } = Actors.IsDefault ? [] : Actors;

    /// <summary>Something is asked: an empty form is no search.</summary>
    public bool AsksSomething => Words is not null || AsksBesideWords;

    /// <summary>A filter beside the words.</summary>
    public bool AsksBesideWords => Kind is not null || Modality is not null || Weapon is not null || !Actors.IsEmpty || Speaker is not null || FromOn is not null
        || BeforeOn is not null || On is not null || When is not null || MinOrigins is not null;

    /// <summary>It cannot be answered without knowing acts and origins.</summary>
    public bool AsksOrigins => MinOrigins is not null || OnePerOrigin;

    /// <summary>For keeping answers: equal where everything asked is.</summary>
    internal string Key => string.Join('\n', Words, Kind, Modality, Weapon, string.Join('\t', Actors), Speaker, FromOn, BeforeOn, On, When, MinOrigins, OnePerOrigin);

    /// <summary>From the words of a user; white space is nothing.</summary>
    /// <param name="actors">One or several, parted by commas.</param>
    /// <param name="mark">Written before a field's name in messages: <c>--</c> on the command line.</param>
    /// <exception cref="BadInputException">No such kind, modality, weapon class or time, no word among the words, or days that run backwards.</exception>
    public static SearchQuestion Of(
        string? words, string? kind, string? modality, string? weapon, string? actors, string? speaker, DateOnly? from, DateOnly? to, DateOnly? on, string? when,
        int? minOrigins, bool onePerOrigin, string mark = "")
    {
        if (Given(words) is { } given && !given.Any(char.IsLetterOrDigit))
        {
            throw new BadInputException("words", "there is no word to search for", "write at least one word or number");
        }

        if (from is { } first && to is { } last && first >= last)
        {
            throw new BadInputException(mark + "to", "the days run backwards", "give a first day before the first day no longer");
        }

        return new SearchQuestion(
            Given(words), Given(kind) is { } k ? ExportQuestion.KindOf(k, mark) : null, Given(modality) is { } m ? ModalityOf(m, mark) : null,
            Given(weapon) is { } w ? WeaponOf(w, mark) : null, [.. (actors ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Given(speaker), from, to, on, Given(when) is { } time ? TimeOf(time, mark) : null, minOrigins is > 0 ? minOrigins : null, onePerOrigin);
    }

    private static Modality ModalityOf(string text, string mark) =>
        Enum.GetValues<Modality>().Cast<Modality?>().FirstOrDefault(m => string.Equals(TimelineLine.ModalityName(m!.Value), text, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadInputException(mark + "modality", $"'{text}' is no modality", "write one of " + string.Join(", ", Enum.GetValues<Modality>().Select(TimelineLine.ModalityName)));

    private static string WeaponOf(string text, string mark) =>
        Weapons.FirstOrDefault(w => string.Equals(w, text, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadInputException(mark + (mark.Length > 0 ? "weapon-class" : "weaponClass"), $"'{text}' is no class of weapon", "write one of " + string.Join(", ", Weapons));

    private static Edtf TimeOf(string text, string mark) =>
        Edtf.TryParse(text, out Edtf? time) ? time : throw new BadInputException(mark + "when", $"'{text}' is no time", "write a day, month, year or interval in EDTF, such as 2025-06 or 2025-03/2025-06");

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
