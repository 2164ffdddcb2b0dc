using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Origins;

namespace InForce.App.Record.Check;

/// <summary>What a statement of a text is to a record.</summary>
public enum CheckVerdict
{
    /// <summary>The law or the registry refutes it.</summary>
    LawConflict,

    /// <summary>A statement in the record contradicts it.</summary>
    Conflict,

    /// <summary>It tells as coming what had come.</summary>
    Overtaken,

    /// <summary>The record has it from the same origin.</summary>
    Copy,

    /// <summary>The record has it from others.</summary>
    Known,

    /// <summary>Nothing in the record tells it, or not that it is done.</summary>
    New,
}

/// <param name="With">The statement, rule or act it was held against; null for what is new.</param>
/// <param name="Reason">In words.</param>
public sealed record CheckedStatement(Statement Statement, CheckVerdict Verdict, string? With, string Reason);

/// <param name="Origin">From whom the text has its report; null when nobody is found.</param>
/// <param name="Root">Where the chain of origins ends; null with <paramref name="Origin"/>.</param>
/// <param name="Declined">The text is in a language without a reading model: no statements, and nothing is said of it.</param>
public sealed record CheckedDocument(Document Document, ImmutableArray<CheckedStatement> Statements, OriginLink? Origin, string? Root, bool Declined)
{
    /// <summary>What the answer does not say, so that silence is not taken for "all is right".</summary>
    public ImmutableArray<string> Caveats =>
    [
        .. Declined ? ["the text is in a language without a reading model: nothing was read in it"] : Array.Empty<string>(),
        .. !Declined && Statements.IsEmpty ? ["no statement was read in the text; that proves neither that it holds none nor that it is right"] : Array.Empty<string>(),
        .. !Declined && Document.Published is null ? ["without a day of publication, words such as 'on Friday' give no date"] : Array.Empty<string>(),
    ];
}
