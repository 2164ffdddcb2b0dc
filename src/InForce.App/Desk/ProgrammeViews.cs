using System.Collections.Immutable;

namespace InForce.App.Desk;

/// <summary>A programme as lists name it.</summary>
/// <param name="Id">As <c>LVA-AVM</c>.</param>
/// <param name="Weapon">Weapon class; <c>-</c> where no report names one.</param>
public sealed record ProgrammeRow(string Id, StateName State, string Weapon, int Statements);

/// <summary>A programme that reports once told of and that is told of no longer.</summary>
/// <param name="Programme">With the number of statements that once told of it.</param>
/// <param name="Documents">Those they stood in, as they are known now; without any that were taken out.</param>
public sealed record FormerProgramme(ProgrammeRow Programme, ImmutableArray<DocumentRow> Documents);

/// <summary>One programme: its events in order, every report in order of publication, and who took it from whom.</summary>
/// <param name="Independent">Origins behind all its reports.</param>
/// <param name="Statements">By publication, then place in the text; each with the event it belongs to.</param>
public sealed record ProgrammePage(
    ProgrammeRow Programme,
    ImmutableArray<EventView> Events,
    ImmutableArray<StatementView> Statements,
    ImmutableArray<OriginLink> Links,
    int Independent,
    ImmutableArray<DisputeView> Disputes);

/// <summary>What is told under the address of a programme.</summary>
/// <param name="Page">Null where the record has no statement on it then.</param>
/// <param name="Former">What once told of it; null where something does, and where nothing ever did.</param>
public sealed record ProgrammeAnswer(ProgrammePage? Page, FormerProgramme? Former);
