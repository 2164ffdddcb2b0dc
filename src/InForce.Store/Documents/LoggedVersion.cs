namespace InForce.Store.Documents;

/// <summary>A version of a document as kept, with what the log must say of it.</summary>
/// <param name="Detail">With the digest of its statements.</param>
/// <param name="Undigested">What entries said before statements had a digest.</param>
internal readonly record struct LoggedVersion(string Id, string Detail, string Undigested);
