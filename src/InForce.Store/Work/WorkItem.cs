using InForce.Core.Documents;
using InForce.Store.Captures;

namespace InForce.Store.Work;

/// <summary>One document of the queue.</summary>
/// <param name="Reader">What read it; empty while it waits.</param>
/// <param name="Statements">Their lines, one each; empty while it waits.</param>
internal sealed record WorkItem(long Number, Document Document, Original? Original, string Who, string Reader, string Statements);
