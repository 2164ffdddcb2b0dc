namespace InForce.Record.Origins;

/// <summary>One document took its report from another, or from an outlet outside the record.</summary>
/// <param name="Doc">The one that took.</param>
/// <param name="From">Document id, or <c>EXT:</c> and the outlet's name.</param>
/// <param name="How"><c>copy</c>, <c>credit</c>, <c>release</c> or <c>same-release</c>.</param>
/// <param name="Evidence">Why, in words.</param>
public sealed record OriginLink(string Doc, string From, string How, string Evidence);
