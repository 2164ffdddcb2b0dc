using InForce.Core.Statements;
using InForce.Exchange.Evidence;
using InForce.Exchange.Plover;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Tables;

/// <summary>Statements as one CSV table, each with its span, its document and its event.</summary>
public static class StatementTable
{
    private static readonly string[] s_columns =
    [
        "id", "doc", "kind", "actors", "object", "weapon", "when", "whenText", "whenBasis", "modality", "speaker", "speakerRole", "citedOutlet",
        "quantityText", "quantityUnit", "quantityMin", "quantityMax", "quantityApproximate", "quantityCovers", "evidence", "start", "end", "rule", "confidence",
        "step", "votesFor", "votesAgainst", "votesAbstain", "delay", "asserts", "accused", "condition",
        "event", "eventDate", "origins", "plover", "publisher", "title", "published", "url", "sha256",
    ];

    public static void Write(TextWriter to, EvidenceSet set)
    {
        var table = new CsvTable(to);
        foreach (string column in s_columns)
        {
            table.Own(column);
        }

        table.EndRow();
        foreach (Statement statement in set.Statements)
        {
            Claim(table, statement);
            Figures(table, statement);
            Surroundings(table, set, statement);
            table.EndRow();
        }
    }

    private static void Claim(CsvTable table, Statement s) => table
        .Own(s.Id).Words(s.Doc).Own(s.Kind).Words(string.Join('|', s.Actors)).Words(s.Object).Words(s.Weapon)
        .Own(s.When).Words(s.WhenText).Own(s.WhenBasis).Own(ModalityNames.Of(s.Modality))
        .Words(s.Speaker).Words(s.SpeakerRole).Words(s.CitedOutlet);

    private static void Figures(CsvTable table, Statement s) => table
        .Words(s.Quantity?.Text).Words(s.Quantity?.Unit).Own(s.Quantity?.Min).Own(s.Quantity?.Max)
        .Own(s.Quantity is { } q ? (q.Approximate ? "true" : "false") : null).Words(s.Quantity?.Covers)
        .Words(s.Evidence).Own(s.Start).Own(s.End).Words(s.Rule).Own(s.Confidence)
        .Own(s.Step).Own(s.Votes?.For).Own(s.Votes?.Against).Own(s.Votes?.Abstain).Words(s.Delay).Own(s.Asserts).Words(s.Accused).Words(s.Condition);

    private static void Surroundings(CsvTable table, EvidenceSet set, Statement s)
    {
        EvidenceEvent? story = set.EventOf(s);
        SourceDocument? source = set.DocumentOf(s);
        table.Own(story?.Id).Own(story?.Date).Own(story?.Origins).Own(PloverClasses.Of(s)?.Class)
            .Words(source?.Document.Publisher).Words(source?.Document.Title).Words(source?.Document.Published).Words(source?.Document.Url).Own(source?.Sha256);
    }
}
