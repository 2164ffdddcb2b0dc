using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Store.Captures;
using InForce.Store.Origins;

namespace InForce.Store;

/// <summary>Keeps documents, statements, judgements and the log, on two clocks, and finds them again. It never judges.</summary>
/// <remarks>
/// Rows are never overwritten; a version that stands no longer gets an end of its known time, once. Every read takes the known time it asks about:
/// what was added later, and what was removed earlier, is not there. One instance serves one thread.
/// </remarks>
public interface IRecordStore : IOriginStore, IDisposable
{
    /// <summary>Adds a document with its statements, in one piece or not at all. The same document again changes nothing.</summary>
    /// <param name="reader">Name and version of what read the statements; another reader's statements replace those there.</param>
    /// <param name="read">Called only when the document is not there already.</param>
    /// <exception cref="Core.Problems.EnvironmentFaultException">Disk, network or database failed; nothing of this batch is stored.</exception>
    /// <param name="original">What the document was made from, kept beside it; null for nothing.</param>
    AddOutcome Add(Document document, string reader, Func<Document, IReadOnlyList<Statement>> read, DateTimeOffset knownFrom, string who, Original? original = null);

    /// <summary>Adds some dozens of documents in this order, all of them or none; far cheaper than one by one.</summary>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="Core.Problems.EnvironmentFaultException">Disk, network or database failed; nothing of this batch is stored.</exception>
    ImmutableArray<AddOutcome> AddAll(IReadOnlyList<Addition> additions, DateTimeOffset knownFrom);

    /// <summary>The very document stands, read by this reader.</summary>
    bool Knows(Document document, string reader);

    /// <summary>Runs several additions in one transaction: all or none of them.</summary>
    void Together(Action additions);

    /// <summary>The same where nobody else is writing at this moment; else nothing is done.</summary>
    /// <returns>False where somebody is.</returns>
    bool TogetherIfFree(Action additions);

    /// <summary>Ends the known time of a document and its statements at an instant.</summary>
    /// <returns>False when no such document stands.</returns>
    bool Remove(string document, DateTimeOffset at, string who, string reason);

    /// <summary>The document as known then; null when it was not.</summary>
    Document? Find(string document, DateTimeOffset knownAt);

    /// <summary>Every version of a document that was known by then, the first one first.</summary>
    IReadOnlyList<DocumentVersion> Versions(string document, DateTimeOffset knownAt);

    /// <summary>An original by its name; null when none is kept under it, or its bytes were taken away after their time.</summary>
    Original? Original(string sha256);

    /// <summary>Since when the bytes of an original are gone; null where they are there or never were.</summary>
    DateTimeOffset? OriginalDiscardedAt(string sha256);

    /// <summary>Takes away the bytes of originals of which no version became known since an instant. Their names, and texts and statements, stay; the log tells of each.</summary>
    /// <param name="before">Versions that became known at it keep their original.</param>
    /// <param name="dryRun">Only says what would be taken away.</param>
    DiscardReport DiscardOriginals(DateTimeOffset before, DateTimeOffset at, string who, bool dryRun);

    /// <summary>All documents as known then, by id, ordinal.</summary>
    IEnumerable<Document> Documents(DateTimeOffset knownAt);

    /// <summary>The same without their texts, newest publication first, those of unknown day last, then by id.</summary>
    IReadOnlyList<DocumentHead> Heads(DateTimeOffset knownAt, int skip = 0, int take = int.MaxValue);

    /// <summary>All statements as known then with their documents, by document id, then place in the text.</summary>
    IEnumerable<StoredStatement> Statements(DateTimeOffset knownAt);

    /// <summary>Statements under a key: <c>state:LVA</c>, <c>treaty:APMBC</c>, <c>object:facility:…</c>, <c>block:APMBC|FIN</c>; the same order.</summary>
    IReadOnlyList<StoredStatement> StatementsUnder(string key, DateTimeOffset knownAt);

    /// <summary>Statements that were ever known under a key by an instant, also those of documents that have since been changed or taken out.</summary>
    IReadOnlyList<StoredStatement> StatementsOnceUnder(string key, DateTimeOffset knownAt);

    /// <summary>Statements of one document as known then, in order of place.</summary>
    IReadOnlyList<StoredStatement> StatementsOf(string document, DateTimeOffset knownAt);

    /// <summary>Statements of documents that came out on a day or later, and of all that name only a year or month from that year on; by document id, then place.</summary>
    IReadOnlyList<StoredStatement> StatementsSince(DateOnly published, DateTimeOffset knownAt);

    /// <summary>The statement and its document as known then; null when it was not.</summary>
    StoredStatement? Statement(string id, DateTimeOffset knownAt);

    /// <summary>Keys that begin so, with the number of statements under each, ordinal.</summary>
    IReadOnlyList<(string Key, int Statements)> Keys(string prefix, DateTimeOffset knownAt);

    /// <summary>Documents that hold all the words, in any of their spellings: the latest published first, those of unknown day last, then by id.</summary>
    /// <param name="after">The last document of the page before; null for the first page.</param>
    IReadOnlyList<DocumentHead> Search(string words, DateTimeOffset knownAt, int limit, DocumentHead? after = null);

    /// <summary>Appends a judgement; the same one again changes nothing.</summary>
    /// <param name="content">One line of JSON.</param>
    void Judge(string id, string content, DateTimeOffset at, string who);

    /// <summary>Judgements as known then, in the order given.</summary>
    IReadOnlyList<string> Judgements(DateTimeOffset knownAt);

    /// <summary>The log from its first entry.</summary>
    IEnumerable<LogEntry> Log();

    /// <summary>Some entries made by an instant, the last one first.</summary>
    /// <param name="who">Only what this person did; null for everyone.</param>
    IReadOnlyList<LogEntry> LogPage(string? who, DateTimeOffset knownAt, int skip, int take);

    /// <summary>How many entries were made by an instant.</summary>
    /// <param name="who">Only what this person did; null for everyone.</param>
    long LogLength(string? who, DateTimeOffset knownAt);

    /// <summary>The first entry after another that is on this subject; null for none.</summary>
    long? EntryOn(string subject, long after);

    /// <summary>Checks the chain of the log and that every judgement in force is the one logged.</summary>
    /// <param name="documents">Reads every document as well: text, facts and statements must be those logged. Costs a reading of all of them.</param>
    LogVerdict VerifyLog(bool documents = false);

    /// <summary>Appends the digests that entries from before there were digests of statements lack; nothing where none lack.</summary>
    /// <returns>Entries appended.</returns>
    /// <exception cref="Core.Problems.BadInputException">The log is broken.</exception>
    int CompleteLog(DateTimeOffset at, string who);

    /// <summary>The latest instant in the log; the least instant where it is empty.</summary>
    DateTimeOffset LastChangeAt { get; }

    /// <summary>Appends an entry of the caller's own, such as an export or a restore.</summary>
    void Note(string action, string subject, string detail, DateTimeOffset at, string who);

    /// <summary>The latest instant among an entry and the hundreds before it: those of several writers may come out of order, by moments.</summary>
    DateTimeOffset ChangedAt(long entry);

    /// <summary>Grows with every change; equal numbers mean an unchanged record.</summary>
    long Revision { get; }

    /// <summary>A number that grows with every judgement and with nothing else, 0 for none; and the latest instant of any.</summary>
    (long Number, DateTimeOffset At) LastJudgement { get; }

    /// <summary>Counts of what is known then.</summary>
    (long Documents, long Statements) Counts(DateTimeOffset knownAt);
}

/// <summary>One statement with the document its words stand in.</summary>
public readonly record struct StoredStatement(Statement Statement, Document Document);

/// <summary>What an addition did.</summary>
public enum AddOutcome
{
    New,
    Known,

    /// <summary>Another text, other facts or another reader: the former version keeps its known time.</summary>
    Changed,
}

/// <param name="Number">From 1, without gaps.</param>
/// <param name="Hash">SHA-256 over the entry and <paramref name="Previous"/>.</param>
public sealed record LogEntry(long Number, DateTimeOffset At, string Who, string Action, string Subject, string Detail, string Previous, string Hash);

/// <param name="Sound">The whole chain holds.</param>
/// <param name="Broken">The first entry that does not; null when sound.</param>
public sealed record LogVerdict(bool Sound, long Entries, long? Broken, string What)
{
    /// <summary>Hash of the last entry, when sound: whoever noted it can tell later that nothing was cut off. Null for an empty log.</summary>
    public string? Head { get; init; }
}
