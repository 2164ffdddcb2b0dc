using InForce.App.Law;
using InForce.App.Record;
using InForce.App.Record.Check;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading;
using InForce.Store;

namespace InForce.App.Desk;

/// <summary>A text held against the record, with the words it was held against.</summary>
internal static class CheckPages
{
    public static CheckView Of(RecordQuestions questions, LawDesk law, Document document, ReaderResult read, DateTimeOffset knownAt)
    {
        CheckedDocument found = new CheckText(questions).Check(document, read, knownAt);
        Dictionary<string, Statement> own = found.Statements.Select(s => s.Statement).DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        return new CheckView(
            document,
            [.. found.Statements.Select(s => View(s, s.With is { } with ? Against(questions, document, own, with, knownAt) : null, document, law))],
            found.Origin, found.Origin is { } link ? questions.Find(link.From, knownAt) : null, found.Declined, found.Caveats);
    }

    private static CheckedView View(CheckedStatement s, AgainstView? against, Document document, LawDesk law)
    {
        string? rule = against is null ? s.With : null;
        return new CheckedView(RecordDesk.View(s.Statement, null), s.Verdict, Quoting.Of(s.Statement, document.Text), against, rule, TreatyOf(rule, law), s.Reason);
    }

    /// <summary>Null where what it was held against is no statement: a rule or an act.</summary>
    private static AgainstView? Against(RecordQuestions questions, Document document, Dictionary<string, Statement> own, string id, DateTimeOffset knownAt)
    {
        if (questions.Statement(id, knownAt) is { } stored)
        {
            return Of(stored, isOwn: false);
        }

        return own.TryGetValue(id, out Statement? statement) ? Of(new StoredStatement(statement, document), isOwn: true) : null;
    }

    private static AgainstView Of(StoredStatement s, bool isOwn) => new(RecordDesk.View(s.Statement, null), s.Document, Quoting.Of(s.Statement, s.Document.Text), isOwn);

    /// <summary>Rules and acts begin with the id of their treaty.</summary>
    private static string? TreatyOf(string? rule, LawDesk law) => rule?.Split(' ', ':')[0] is { } id && law.Registry.TreatyIds.Contains(id) ? id : null;
}
