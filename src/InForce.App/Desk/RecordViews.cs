using System.Collections.Immutable;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.App.Desk;

/// <summary>A document as lists name it.</summary>
public sealed record DocumentRow(string Id, string Title, string? Publisher, string? Published, string? Url, int Statements);

/// <summary>A document with what was read in it.</summary>
/// <param name="Statements">By place in the text, then id.</param>
/// <param name="Origin">Where its telling comes from, in words; null where it stands on its own.</param>
/// <param name="CaptureHash">SHA-256 of the captured bytes or text.</param>
public sealed record DocumentView(
    Document Document,
    ImmutableArray<StatementView> Statements,
    string? Origin,
    string? OriginDoc,
    string? CaptureHash,
    DateTimeOffset? KnownFrom)
{
    /// <summary>The bytes it was made from; null where none were kept.</summary>
    public Store.Captures.Original? Original { get; init; }

    /// <summary>Since when the bytes of the original are gone after their time; null where they are there or never were.</summary>
    public DateTimeOffset? OriginalDiscardedAt { get; init; }

    /// <summary>Every version known by then, the first one first.</summary>
    public ImmutableArray<Record.VersionStep> Versions { get; init; } = [];
}

/// <summary>One statement with the names and places a page needs.</summary>
/// <param name="Event">The event it belongs to; null where none.</param>
public sealed record StatementView(Statement Statement, string KindLabel, string Family, string? Event)
{
    /// <summary>The evidence, or its sentence where the evidence alone would mislead.</summary>
    public string Quote { get; init; } = Statement.Evidence;

    /// <summary>Of the document it stands in; null where not known, and where the page is the document's own.</summary>
    public string? Publisher { get; init; }

    /// <summary>As the publisher gave it; null likewise.</summary>
    public string? Published { get; init; }
}

/// <summary>One source of an event.</summary>
public sealed record SourceView(string Doc, string? Publisher, string? Published, string Title, string Quote, int Start, int End, string Statement, string? Speaker, string? SpeakerRole);

/// <summary>One happening, plan or claim as several sources tell it.</summary>
/// <param name="Date">EDTF; null where no source dates it.</param>
/// <param name="Origins">Independent origins; null where not counted.</param>
public sealed record EventView(
    string Id,
    string Kind,
    string KindLabel,
    string? Object,
    ImmutableArray<string> Actors,
    string? Date,
    Modality Modality,
    int? Origins,
    ImmutableArray<SourceView> Sources);

/// <summary>Statements that are at odds, or only seem so.</summary>
/// <param name="Subject">Names of the states they speak of; empty where they speak of none.</param>
/// <param name="None">True where the reason says why this is no contradiction.</param>
/// <param name="ToldBy">For each of <paramref name="Statements"/> how many tell the same.</param>
public sealed record DisputeView(
    string Type, string Subject, ImmutableArray<StatementView> Statements, ImmutableArray<ToldBy> ToldBy, ImmutableArray<string> Values, string? Law, string Reason, bool None);

/// <summary>One speaker on one state.</summary>
/// <param name="Office">Kind of the office of state the reports give the speaker; null where they give none.</param>
/// <param name="Latest">Words of the latest statement, shortened.</param>
/// <param name="Path">Page of that statement.</param>
public sealed record VoiceView(string Speaker, string? Role, string? Office, int Count, string Latest, string Path);

/// <summary>What the record holds on one state.</summary>
public sealed record StateRecord(
    ImmutableArray<EventView> TreatyLife,
    ImmutableArray<EventView> Programmes,
    ImmutableArray<VoiceView> Voices,
    ImmutableArray<DisputeView> Disputes);

/// <summary>A link of an event's reports: who took it from whom.</summary>
/// <param name="From">The document it was taken from; null for an origin of its own.</param>
/// <param name="How">For instance <c>own</c>, <c>copy</c>, <c>cites</c>.</param>
public sealed record OriginLink(string Doc, string DocTitle, string? Publisher, string? From, string How, string Evidence);

/// <summary>What is told under the address of an event.</summary>
/// <param name="Page">Null where none is told under it, or not yet.</param>
/// <param name="Moved">What became of one that is told under it no longer; null where none ever was.</param>
public sealed record EventAnswer(EventPage? Page, MovedEvent? Moved);

/// <summary>One event with the origins of its reports.</summary>
public sealed record EventPage(EventView Event, int Independent, ImmutableArray<OriginLink> Links, ImmutableArray<StatementView> Statements, ImmutableArray<DisputeView> Disputes);

/// <summary>What is new of one state since a day.</summary>
public sealed record NewsOfState(StateName State, ImmutableArray<EventView> Events);

/// <summary>The first page.</summary>
public sealed record TodayView(int Documents, int Statements, ImmutableArray<NewsOfState> News, ImmutableArray<DisputeView> LawConflicts);
