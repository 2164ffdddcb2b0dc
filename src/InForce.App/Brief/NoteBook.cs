using System.Collections.Immutable;
using InForce.Exchange.Briefs;
using InForce.Law;

namespace InForce.App.Brief;

/// <summary>Numbers the notes of one brief in the order of its sentences, and names each document in full only once.</summary>
internal sealed class NoteBook
{
    /// <summary>Reports named in one note; the rest are counted.</summary>
    public const int MostReports = 4;

    private readonly List<BriefNote> _notes = [];
    private readonly List<BriefSource> _sources = [];
    private readonly Dictionary<string, (int Source, int FirstAt)> _byDocument = new(StringComparer.Ordinal);

    public ImmutableArray<BriefNote> Notes => [.. _notes];

    public ImmutableArray<BriefSource> Sources => [.. _sources];

    /// <summary>A note of rules and facts of law.</summary>
    public int Law(IEnumerable<Reason> because) => Add([.. because.Select(r => (BriefCitation)new BriefCitation.Authority(
        r.Article.Length > 0 ? $"{r.Treaty}, {r.Article}" : r.Treaty, $"{r.Rule}: {r.Fact}", r.Source))]);

    /// <summary>A note of one fact that is no report: an act of the registry, or what was compared.</summary>
    public int Fact(string text, string? origin) => Add([new BriefCitation.Authority(string.Empty, text, origin)]);

    /// <summary>A note of reports; of many, one per publisher first.</summary>
    public int Reports(IReadOnlyCollection<Telling> tellings)
    {
        Telling[] chosen = [.. tellings.DistinctBy(t => t.Document.Publisher ?? t.Document.Id).Concat(tellings).Distinct().Take(MostReports)];
        var citations = ImmutableArray.CreateBuilder<BriefCitation>();
        foreach (Telling telling in chosen)
        {
            (int source, int? firstAt) = SourceOf(telling);
            citations.Add(new BriefCitation.Report(source, telling.Statement.Evidence, telling.Statement.Start, telling.Statement.End, firstAt));
        }

        int more = tellings.Count - chosen.Length;
        if (more > 0)
        {
            citations.Add(new BriefCitation.Authority(string.Empty, more == 1 ? "and one further report" : $"and {more} further reports", null));
        }

        return Add(citations.ToImmutable());
    }

    private (int Source, int? FirstAt) SourceOf(Telling telling)
    {
        if (_byDocument.TryGetValue(telling.Document.Id, out (int Source, int FirstAt) known))
        {
            return (known.Source, known.FirstAt);
        }

        var d = telling.Document;
        _sources.Add(new BriefSource(d.Id, d.Publisher, d.Title, d.Published, d.Url, telling.Sha256));
        _byDocument[d.Id] = (_sources.Count - 1, _notes.Count + 1);
        return (_sources.Count - 1, null);
    }

    private int Add(ImmutableArray<BriefCitation> citations)
    {
        _notes.Add(new BriefNote(_notes.Count + 1, citations));
        return _notes.Count;
    }
}
