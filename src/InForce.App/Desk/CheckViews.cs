using System.Collections.Immutable;
using InForce.App.Record.Check;
using InForce.Core.Documents;

namespace InForce.App.Desk;

/// <summary>The statement of the record, or of the text itself, that a statement was held against.</summary>
/// <param name="Quote">Its words, with their sentence where they alone would mislead.</param>
/// <param name="IsOwn">It stands in the same text, which has no page.</param>
public sealed record AgainstView(StatementView View, Document Document, string Quote, bool IsOwn);

/// <summary>One statement of a text against the record and the law.</summary>
/// <param name="Quote">Its words, with their sentence where they alone would mislead.</param>
/// <param name="Against">Null where nothing in the record was held against it, or where the law was.</param>
/// <param name="Law">The rule or act that stands against it; null where a statement or nothing does.</param>
/// <param name="Treaty">Treaty of that rule or act; null where it names none.</param>
public sealed record CheckedView(StatementView View, CheckVerdict Verdict, string Quote, AgainstView? Against, string? Law, string? Treaty, string Reason);

/// <summary>A text as read and held against the record. Nothing of it enters the record.</summary>
/// <param name="Origin">From whom the text has its report; null when nobody is found.</param>
/// <param name="OriginDocument">Its document; null where the record does not hold it.</param>
/// <param name="Caveats">What the answer does not say.</param>
public sealed record CheckView(
    Document Document, ImmutableArray<CheckedView> Statements, InForce.Record.Origins.OriginLink? Origin, Document? OriginDocument, bool IsDeclined, ImmutableArray<string> Caveats);
