using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Store.Captures;

namespace InForce.Store;

/// <summary>A document to be added with what was read in it.</summary>
/// <param name="Reader">Name and version of what read the statements.</param>
/// <param name="Who">In whose name it is added.</param>
/// <param name="Original">What it was made from; null for nothing.</param>
public sealed record Addition(Document Document, string Reader, IReadOnlyList<Statement> Statements, string Who, Original? Original);
