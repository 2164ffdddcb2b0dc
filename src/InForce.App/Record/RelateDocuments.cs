using System.Collections.Immutable;
using InForce.App.Capture;
using InForce.Capture;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Record;
using InForce.Record.Disagreements;
using InForce.Record.Events;
using InForce.Record.Laws;
using InForce.Record.Origins;

namespace InForce.App.Record;

/// <summary>Relates the documents of files with each other, without a record: stories, events, roots, contradictions.</summary>
public sealed class RelateDocuments(RecordReader reader, ITreatyLaw law)
{
    /// <param name="statements">A JSONL file of statements; null to read the documents ourselves.</param>
    /// <returns>The documents that were refused, one line each.</returns>
    public (Chronicle Chronicle, IReadOnlyList<string> Refused) Tell(DocumentSource source, IEnumerable<string> paths, string? statements, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        var documents = new List<Document>();
        var refused = new List<string>();
        foreach (CaptureOutcome outcome in source.Read(paths))
        {
            switch (outcome)
            {
                case CaptureOutcome.Captured captured: documents.Add(captured.Document.Document); break;
                case CaptureOutcome.Refused refusal: refused.Add(refusal.Message); break;
                default: throw new System.Diagnostics.UnreachableException();
            }
        }

        IEnumerable<Document> distinct = documents.DistinctBy(d => d.Id);
        IEnumerable<Statement> claims = statements is not null
            ? ReadStatements(statements)
            : distinct.AsParallel().AsOrdered().WithCancellation(cancel).SelectMany(d => reader.Reader.Read(d, cancel).Statements);
        return (Chronicle.Tell(distinct, claims, law), refused);
    }

    /// <summary>The scorer's keys, in snake case.</summary>
    public static string Json(Chronicle chronicle) => JsonText.Of(w =>
    {
        w.Lists("stories", chronicle.Stories.Select(story => story.AsEnumerable()));
        Events(w, chronicle);
        w.WriteStartObject("roots");
        foreach (OriginLink link in chronicle.Origins.Links)
        {
            w.WriteString(link.Doc, chronicle.Origins.RootOf(link.Doc));
        }

        w.WriteEndObject();
        IEnumerable<Disagreement> Of(params string[] types) => chronicle.Disagreements.Where(d => !d.IsNone && types.Contains(d.Type));
        Array(w, "contradictions", EachCase(chronicle.Disagreements.Where(d => d.IsContradiction)), c => w.Strings(c.Statements));
        Array(w, "registry_contradictions", Of("law").Where(d => !d.IsDisputed), d => w.WriteStringValue(d.Statements[0]));
        Array(w, "near", EachCase(chronicle.Disagreements.Where(d => d.IsNone)), c => Object(w, () =>
        {
            w.WritePropertyName("pair");
            w.Strings(c.Statements);
            w.WriteString("reason", $"{c.Of.Type}: {c.Of.Reason}");
        }));
        Array(w, "drift", Of("drift"), d => Object(w, () =>
        {
            w.WritePropertyName("pair");
            w.Strings(d.Statements);
            w.WriteString("what", d.Reason);
        }));
        Array(w, "overtaken", Of("overtaken"), d => Object(w, () =>
        {
            w.WriteString("statement", d.Statements[^1]);
            w.WriteString("by", d.Law ?? d.Statements[0]);
        }));
        Array(w, "derived", chronicle.Origins.Links, l => Object(w, () =>
        {
            w.WriteString("doc", l.Doc);
            w.WriteString("from", l.From);
            w.WriteString("why", $"{l.How}: {l.Evidence}");
        }));
        Array(w, "detail", EachCase(chronicle.Disagreements.Where(d => !d.IsNone && d.Type is not ("drift" or "overtaken"))), c => Object(w, () =>
        {
            w.Strings("ids", c.Statements);
            w.WriteString("type", c.Of.Type);
            w.WriteString("reason", c.Of.Law is null ? c.Of.Reason : $"{c.Of.Law}: {c.Of.Reason}");
        }));
    });

    private static void Events(PlainJsonWriter w, Chronicle chronicle) => Array(w, "events", chronicle.Events, e => Object(w, () => Event(w, e, chronicle)));

    private static void Event(PlainJsonWriter w, HistoryEvent e, Chronicle chronicle)
    {
        w.WriteString("id", e.Id);
        w.Strings("statements", e.Claims.Select(c => c.Id));
        w.WriteString("best_date", e.Date?.ToString());
        w.WriteNumber("origins", chronicle.Origins.Independent(e.Documents));
    }

    private static void Array<T>(PlainJsonWriter w, string name, IEnumerable<T> items, Action<T> write)
    {
        w.WriteStartArray(name);
        foreach (T item in items) write(item);
        w.WriteEndArray();
    }

    private static void Object(PlainJsonWriter w, Action write)
    {
        w.WriteStartObject();
        write();
        w.WriteEndObject();
    }

    /// <summary>All pairs of reports, also those that say what others say: who compares sets of pairs has them whole.</summary>
    private static IEnumerable<(Disagreement Of, ImmutableArray<string> Statements)> EachCase(IEnumerable<Disagreement> found) =>
        found.SelectMany(d => d.Cases.Select(c => (Of: d, Statements: c))).DistinctBy(c => c.Of.Type + "|" + string.Join('|', c.Statements), StringComparer.Ordinal);

    private static List<Statement> ReadStatements(string file)
    {
        if (!File.Exists(file))
        {
            throw new BadInputException(file, "there is no such file", "give a JSONL file of statements");
        }

        var statements = new List<Statement>();
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.AsSpan().Trim().IsEmpty)
            {
                continue;
            }

            try
            {
                statements.Add(StatementLine.Parse(System.Text.Encoding.UTF8.GetBytes(line)));
            }
            catch (FormatException e)
            {
                throw new BadInputException($"{file}, line {number}", e.Message, "correct this line", e);
            }
        }

        return statements;
    }
}
