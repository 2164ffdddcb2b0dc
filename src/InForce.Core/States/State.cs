using System.Collections.Immutable;

namespace InForce.Core.States;

/// <summary>A state, or another person of treaty law (the European Union), by the code treaty data use for it.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3; EUE and the codes of former states beside it.</param>
/// <param name="Iso2">Null where ISO gives none.</param>
/// <param name="Name">The usual English name.</param>
/// <param name="Names">Other English names, formal ones among them.</param>
/// <param name="EndedOn">First day on which the state was no more; null for those that exist.</param>
/// <param name="M49">UN M49 number, by which maps know it; null where it has none.</param>
/// <param name="Source">For a former state: who says when it ended.</param>
public sealed record State(string Iso3, string? Iso2, string Name, ImmutableArray<string> Names, DateOnly? EndedOn, string Source, int? M49 = null);
