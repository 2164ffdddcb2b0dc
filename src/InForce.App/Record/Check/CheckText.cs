using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Reading;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Disagreements;
using InForce.Record.Events;
using InForce.Record.Origins;

namespace InForce.App.Record.Check;

/// <summary>Holds one text against the record and the law, and writes nothing: what is new in it, what is known, copied, overtaken or at odds.</summary>
public sealed class CheckText(RecordQuestions questions)
{
    /// <summary>UTF-16 code units of a text that hosts take to be checked: a long paper, never an archive.</summary>
    public const int LongestText = 400_000;

    /// <summary>Before the ids of the text, so that it can bear the id of a document in the record, and stands after all others of its day.</summary>
    private const string Own = "\uFFFD";

    /// <param name="read">What a reader made of the document: reading is the slow part, and needs no record.</param>
    public CheckedDocument Check(Document document, ReaderResult read, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(read);
        // A text without a publisher is nobody's source: a report that credits an outlet did not have that text in mind.
        Document guest = document with { Id = Own + document.Id, Publisher = document.Publisher ?? Own };
        ImmutableArray<Statement> statements = [.. read.Statements.Select(s => s with { Id = Own + s.Id, Doc = guest.Id })];
        bool isKept = questions.Find(document.Id, knownAt) is { } kept && kept.Text == document.Text;
        Chronicle chronicle = questions.Beside(guest, statements, isKept ? document.Id : null, knownAt);
        var found = new Findings(chronicle, guest, isKept);
        OriginLink? link = chronicle.Origins.ChainOf(guest.Id) is [{ } first, ..] ? first with { Doc = document.Id } : null;
        return new CheckedDocument(
            document, [.. statements.Select(found.Of).Select((c, i) => c with { Statement = read.Statements[i], With = c.With?.Replace(Own, string.Empty, StringComparison.Ordinal) })],
            link, link is null ? null : chronicle.Origins.RootOf(guest.Id), read.IsDeclined);
    }

    private sealed class Findings(Chronicle chronicle, Document guest, bool isKept)
    {
        private readonly ILookup<string, Disagreement> _disagreements = chronicle.Disagreements.Where(d => !d.IsNone)
            .SelectMany(d => d.Sides.SelectMany(side => side).Select(s => (Statement: s, Of: d))).ToLookup(p => p.Statement, p => p.Of, StringComparer.Ordinal);

        private readonly ILookup<string, HistoryEvent> _events =
            chronicle.Events.SelectMany(e => e.Claims.Select(c => (c.Id, Event: e))).ToLookup(p => p.Id, p => p.Event, StringComparer.Ordinal);

        private readonly string _root = chronicle.Origins.RootOf(guest.Id);

        public CheckedStatement Of(Statement statement) => AtOdds(statement) ?? Told(statement);

        private CheckedStatement? AtOdds(Statement s)
        {
            Disagreement[] found = [.. _disagreements[s.Id].Select(d => d.As(s.Id))];
            if (found.FirstOrDefault(d => d.Type == "law") is { } law)
            {
                return new CheckedStatement(s, CheckVerdict.LawConflict, law.Law, law.Reason);
            }

            if (found.FirstOrDefault(d => d.IsContradiction) is { } conflict)
            {
                return new CheckedStatement(s, CheckVerdict.Conflict, conflict.Statements.First(id => id != s.Id), $"{conflict.Type}: {conflict.Reason}");
            }

            return found.FirstOrDefault(d => d.Type == "overtaken" && d.Statements[^1] == s.Id) is { } overtaken
                ? new CheckedStatement(s, CheckVerdict.Overtaken, overtaken.Law ?? overtaken.Statements[0], overtaken.Reason)
                : null;
        }

        private CheckedStatement Told(Statement s)
        {
            if (isKept)
            {
                return new CheckedStatement(s, CheckVerdict.Known, s.Id, "the record holds this very text");
            }

            Claim[] others = [.. OthersOf(s).Where(c => c.Document != guest)];
            if (others.FirstOrDefault(c => chronicle.Origins.RootOf(c.Doc) == _root) is { } same)
            {
                return new CheckedStatement(s, CheckVerdict.Copy, same.Id, chronicle.Origins.ChainOf(guest.Id) is [{ } link, ..] ? $"{link.How}: {link.Evidence}" : "a report of the record has it from this text");
            }

            if (others.Length == 0)
            {
                return new CheckedStatement(s, CheckVerdict.New, null, "nothing in the record tells it");
            }

            if (s.Modality is Modality.Occurred or Modality.Denied && others.All(c => c.Statement.Modality != s.Modality))
            {
                string before = TimelineLine.ModalityName(others[^1].Statement.Modality);
                return new CheckedStatement(s, CheckVerdict.New, others[^1].Id, $"the record has it as {before}; here it is {TimelineLine.ModalityName(s.Modality)}");
            }

            int origins = chronicle.Origins.Independent(others.Select(c => c.Doc));
            string day = others[0].PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";
            return new CheckedStatement(
                s, CheckVerdict.Known, others[0].Id,
                string.Create(CultureInfo.InvariantCulture, $"{origins} independent {(origins == 1 ? "origin tells" : "origins tell")} it, first {others[0].Document.Publisher ?? others[0].Doc} on {day}"));
        }

        /// <summary>Claims on the same act; for what belongs to no act, those that say the same.</summary>
        private IEnumerable<Claim> OthersOf(Statement s) => _events[s.Id].Any()
            ? _events[s.Id].SelectMany(e => e.Claims).DistinctBy(c => c.Id)
            : chronicle.Claims.Where(c => SaysTheSame(c.Statement, s));

        private static bool SaysTheSame(Statement a, Statement b) =>
            a.Kind == b.Kind && a.Modality == b.Modality && a.Object == b.Object && a.Weapon == b.Weapon && a.Asserts == b.Asserts && a.Step == b.Step
            && a.Actors.Order(StringComparer.Ordinal).SequenceEqual(b.Actors.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && (!Edtf.TryParse(a.When, out Edtf? x) || !Edtf.TryParse(b.When, out Edtf? y) || Edtf.Compatible(x, y));
    }
}
