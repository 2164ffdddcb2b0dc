using System.Collections.Immutable;
using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainSyntax;

/// <summary>A sentence in numbers. Arrays have one more place than words: place 0 is the root.</summary>
internal sealed record TrainSentence(WordIds[] Ids, int[] Heads, int[] Labels, int[] Tags)
{
    /// <summary>Places: words and the root.</summary>
    public int Places => Ids.Length;

    public static TrainSentence Of(ConlluSentence sentence, IReadOnlyList<string> forms, WordTables tables, Lists lists)
    {
        ImmutableArray<ConlluWord> words = sentence.Words;
        var made = new TrainSentence(new WordIds[words.Length + 1], new int[words.Length + 1], new int[words.Length + 1], new int[words.Length + 1]);
        made.Ids[0] = WordTables.RootIds;
        for (int i = 0; i < words.Length; i++)
        {
            made.Ids[i + 1] = tables.IdsOf(forms[i]);
            made.Heads[i + 1] = words[i].Head;
            made.Labels[i + 1] = lists.LabelOf(words[i].Deprel);
            made.Tags[i + 1] = lists.TagOf(words[i].Upos + "|" + words[i].Xpos);
        }

        return made;
    }
}

/// <summary>The relations and tags of the training part, most frequent first; <c>root</c> is relation 0.</summary>
internal sealed class Lists
{
    private readonly Dictionary<string, int> _labels;
    private readonly Dictionary<string, int> _tags;

    public Lists(IEnumerable<ConlluSentence> training)
    {
        var sentences = training.ToList();
        Labels = ["root", .. Ranked(sentences.SelectMany(s => s.Words).Select(w => w.Deprel)).Where(l => l != "root")];
        Tags = [.. Ranked(sentences.SelectMany(s => s.Words).Select(w => w.Upos + "|" + w.Xpos))];
        _labels = Labels.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        _tags = Tags.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
    }

    public ImmutableArray<string> Labels { get; }
    public ImmutableArray<string> Tags { get; }

    /// <summary>-1 for one the training part never has.</summary>
    public int LabelOf(string name) => _labels.GetValueOrDefault(name, -1);

    public int TagOf(string name) => _tags.GetValueOrDefault(name, -1);

    private static IEnumerable<string> Ranked(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);
}
