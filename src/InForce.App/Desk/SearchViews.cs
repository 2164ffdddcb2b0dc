using System.Collections.Immutable;
using InForce.Core.Statements;

namespace InForce.App.Desk;

/// <summary>What a search asks; null or empty asks nothing.</summary>
/// <param name="Words">Words that stand in the document, in any of their spellings.</param>
/// <param name="Actors">States, organs, firms, bodies or persons, any of which acts.</param>
/// <param name="FromOn">First day of publication.</param>
/// <param name="BeforeOn">First day of publication no longer wanted.</param>
/// <param name="OnePerOrigin">Of the reports of one act only the first of each independent origin.</param>
public sealed record SearchQuestion(
    string? Words, string? Kind, Modality? Modality, string? Weapon, ImmutableArray<string> Actors, string? Speaker, DateOnly? FromOn, DateOnly? BeforeOn, int? MinOrigins,
    bool OnePerOrigin)
{
    /// <summary>Something is asked: an empty form is no search.</summary>
    public bool AsksSomething =>
        Words is not null || Kind is not null || Modality is not null || Weapon is not null || !Actors.IsEmpty || Speaker is not null || FromOn is not null || BeforeOn is not null
        || MinOrigins is not null;

    /// <summary>For keeping answers: equal where everything asked is.</summary>
    internal string Key => string.Join('\n', Words, Kind, Modality, Weapon, string.Join('\t', Actors), Speaker, FromOn, BeforeOn, MinOrigins, OnePerOrigin);
}

/// <summary>One answer of a search.</summary>
/// <param name="Origins">Independent origins of its event; null where it stands in none.</param>
/// <param name="Reports">Further reports of the same act and origin that were left out.</param>
public sealed record SearchHit(StatementView View, string DocTitle, string? Publisher, string? Published, int? Origins, int Reports);

/// <param name="Total">All hits.</param>
/// <param name="Compared">Statements looked at.</param>
public sealed record SearchResult(ImmutableArray<SearchHit> Hits, int Total, int Compared)
{
    public static SearchResult Nothing { get; } = new([], 0, 0);
}
