using InForce.Core.Statements;

namespace InForce.Generator;

/// <summary>One sentence of a report.</summary>
/// <param name="Act">The act it tells of, within its story.</param>
/// <param name="Sentence">Its words, without a full stop.</param>
/// <param name="Statement">What it says; document, id and place are filled in later.</param>
internal sealed record Told(string Act, string Sentence, Statement Statement);
