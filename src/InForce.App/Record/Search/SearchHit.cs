using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Claims;

namespace InForce.App.Record.Search;

/// <summary>One answer of a search.</summary>
/// <param name="Claim">The statement with its document; null where only the document holds the words.</param>
/// <param name="Near">The words stand in the statement's own sentence, in its names or in the headline; true where none are asked.</param>
/// <param name="Event">The act it tells of, the one of most origins; null for none, and where it was not looked for.</param>
/// <param name="Origins">Independent origins that tell the act as it stands; null with <paramref name="Event"/>.</param>
/// <param name="Reports">Further reports of the same act and origin that were left out.</param>
public sealed record SearchHit(DocumentHead Document, Claim? Claim, bool Near, string? Event, int? Origins, int Reports)
{
    public Statement? Statement => Claim?.Statement;

    /// <summary>Words of the statement, with their sentence where they alone would mislead; empty without one.</summary>
    public string Quote => Claim is { } c ? Quoting.Of(c.Statement, c.Document.Text) : string.Empty;
}

/// <summary>What a search found.</summary>
/// <param name="Hits">Newest publication first; within a document what is near first, then by place.</param>
/// <param name="Compared">Statements looked at.</param>
public sealed record SearchAnswer(ImmutableArray<SearchHit> Hits, int Compared);
