using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Generator;

/// <summary>Gathers the reports of one story: originals, near-verbatim copies without a word of credit, rewrites that name their source.</summary>
internal sealed class Reports(string story, Random chance)
{
    private const int Sentences = 8;
    private const int SentenceLength = 14;

    /// <summary>One filler word of so many is changed in a copy.</summary>
    private const int Changed = 14;

    private readonly List<(Document Document, Told[] Told, string[][] Filler)> _documents = [];
    private readonly List<Statement> _statements = [];
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Statement>> _acts = new(StringComparer.Ordinal);
    private readonly List<(string, string, string)> _conflicts = [];

    /// <summary>A report of its own.</summary>
    /// <returns>Its id.</returns>
    public string Original(DateOnly day, params Told[] told) => Add(day, Filler(), told, null);

    /// <summary>None, one or two reports taken from this one, and sometimes one taken from the last of them.</summary>
    public void Spread(string source, DateOnly day)
    {
        string from = source;
        int taken = chance.Next(3);
        for (int i = 0; i < taken; i++)
        {
            from = Taken(from, day.AddDays(i), isCopy: chance.Next(2) == 0);
            from = chance.Next(3) == 0 ? from : source;
        }
    }

    /// <summary>Statements on an act that say different things of it stand against each other, document by document.</summary>
    public void Clash(string type, string act, Func<Statement, string?> says)
    {
        Statement[] told = [.. _acts.GetValueOrDefault(act, []).Where(s => says(s) is not null && s.Modality == Modality.Occurred)];
        foreach ((Statement a, Statement b) in told.SelectMany((a, i) => told.Skip(i + 1).Select(b => (a, b))).Where(p => says(p.a) != says(p.b)))
        {
            Clash(type, a.Id, b.Id);
        }
    }

    /// <summary>Every statement on one act stands against every one on another.</summary>
    public void ClashAll(string type, string one, string other)
    {
        foreach ((string a, string b) in _acts[one].SelectMany(a => _acts[other].Select(b => (a.Id, b.Id))))
        {
            Clash(type, a, b);
        }
    }

    public Story ToStory() => new(
        [.. _documents.Select(d => d.Document)],
        [.. _statements],
        new StoryTruth(
            _documents.ToImmutableDictionary(d => d.Document.Id, d => RootOf(d.Document.Id), StringComparer.Ordinal),
            [.. _acts.Where(a => a.Key != "gap").OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Value.Select(s => s.Id).ToImmutableArray())],
            [.. _conflicts]));

    private void Clash(string type, string a, string b) =>
        _conflicts.Add(string.CompareOrdinal(a, b) < 0 ? (type, a, b) : (type, b, a));

    private string Taken(string source, DateOnly day, bool isCopy)
    {
        (Document document, Told[] told, string[][] filler) = _documents.Single(d => d.Document.Id == source);
        string[][] words = isCopy ? [.. filler.Select(s => s.Select(w => chance.Next(Changed) == 0 ? Words.One(chance) : w).ToArray())] : Filler();
        Told[] same = [.. told.Select(t => t with { Statement = t.Statement with { CitedOutlet = isCopy ? t.Statement.CitedOutlet : document.Publisher } })];
        return Add(day, words, same, source);
    }

    private string Add(DateOnly day, string[][] filler, Told[] told, string? source)
    {
        string id = $"{story}-{_documents.Count:D2}";
        string[] sentences = [.. filler.Select(words => string.Join(' ', words) + ".")];
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < Math.Max(sentences.Length, told.Length); i++)
        {
            if (i < told.Length)
            {
                Statement statement = told[i].Statement with { Doc = id, Id = $"{id}-{i:D2}", Evidence = told[i].Sentence, Start = text.Length, End = text.Length + told[i].Sentence.Length };
                text.Append(told[i].Sentence).Append(". ");
                _statements.Add(statement);
                (_acts.TryGetValue(told[i].Act, out List<Statement>? act) ? act : _acts[told[i].Act] = []).Add(statement);
            }

            text.Append(i < sentences.Length ? sentences[i] + " " : string.Empty);
        }

        // The number keeps names of one story apart: nobody credits the wrong one.
        string publisher = $"{Words.Name(chance)}{_documents.Count} Gazette";
        _documents.Add((new Document(id, publisher, null, null, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "en", null, text.ToString()), told, filler));
        if (source is not null)
        {
            _sources[id] = source;
        }

        return id;
    }

    private string RootOf(string id) => _sources.TryGetValue(id, out string? source) ? RootOf(source) : id;

    private string[][] Filler() => [.. Enumerable.Range(0, Sentences).Select(_ => Words.Many(chance, SentenceLength))];
}
