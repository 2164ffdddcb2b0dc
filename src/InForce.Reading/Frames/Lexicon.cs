using System.Reflection;
using InForce.Core.Data;
using InForce.Reading.Mentions;

namespace InForce.Reading.Frames;

/// <summary>What a listed word may be.</summary>
internal enum WordPos
{
    Noun,
    Verb,
    Fixed,
}

/// <summary>The words of the frames, with every form they take. Built once, then only read.</summary>
internal sealed class Lexicon
{
    private static readonly Assembly s_assembly = Assembly.GetExecutingAssembly();
    private readonly PhraseIndex<ClassSet> _classes;
    private readonly PhraseIndex<Governor> _governors;
    private readonly List<(string Class, string Phrase)> _words = [];
    private readonly Dictionary<int, List<(string Lemma, VerbForm Form)>> _verbs = [];

    public Lexicon(Vocabulary vocabulary, ClassNames names, string? addedClasses = null)
    {
        (Vocabulary, Names) = (vocabulary, names);
        _classes = new PhraseIndex<ClassSet>(this);
        _governors = new PhraseIndex<Governor>(this);
        IEnumerable<TsvRow> classRows = Tsv.Embedded(s_assembly, "data/frames/classes.tsv").Rows;
        foreach (TsvRow row in addedClasses is null ? classRows : classRows.Concat(Tsv.Parse("added classes", addedClasses).Rows))
        {
            foreach (string phrase in row.List("words"))
            {
                _classes.Add(phrase, PosOf(row), names[row["class"]]);
                _words.Add((row["class"] + "." + row["pos"], phrase));
            }
        }

        foreach (TsvRow row in Tsv.Embedded(s_assembly, "data/frames/governors.tsv").Rows)
        {
            _governors.Add(row["word"], PosOf(row), new Governor(row["word"], PosOf(row), row["effect"], row["negated"]));
        }

        foreach (string verb in Tsv.Embedded(s_assembly, "data/frames/verbs.tsv").Rows.SelectMany(row => row.List("words")))
        {
            AddVerb(verb);
        }
    }

    public Vocabulary Vocabulary { get; }

    public ClassNames Names { get; }

    public void AddVerb(string lemma)
    {
        foreach ((string form, VerbForm kind) in Inflection.OfVerb(lemma))
        {
            int word = Vocabulary.Add(form);
            if (!_verbs.TryGetValue(word, out List<(string Lemma, VerbForm Form)>? readings))
            {
                _verbs.Add(word, readings = []);
            }

            if (!readings.Contains((lemma, kind)))
            {
                readings.Add((lemma, kind));
            }
        }
    }

    /// <summary>The phrases of a class with its part of speech, "exit.v".</summary>
    public IEnumerable<string> WordsOf(string classAndPos) => _words.Where(w => w.Class == classAndPos).Select(w => w.Phrase);

    /// <summary>The forms of verbs this word may be.</summary>
    public VerbForm FormsOf(int word)
    {
        VerbForm forms = VerbForm.None;
        if (_verbs.TryGetValue(word, out var readings))
        {
            foreach ((_, VerbForm form) in readings)
            {
                forms |= form;
            }
        }

        return forms;
    }

    public bool IsFormOf(int word, string lemma) =>
        _verbs.TryGetValue(word, out var readings) && readings.Any(r => r.Lemma == lemma);

    /// <summary>Classes of the phrases that begin at a word, as (last word, classes, part of speech).</summary>
    public IEnumerable<(int Last, ClassSet Classes, WordPos Pos)> ClassesAt(int[] words, int from) => _classes.At(words, from);

    public IEnumerable<(int Last, Governor Value, WordPos Pos)> GovernorsAt(int[] words, int from) => _governors.At(words, from);

    private static WordPos PosOf(TsvRow row) => row["pos"] switch
    {
        "n" => WordPos.Noun,
        "v" => WordPos.Verb,
        "x" or "a" => WordPos.Fixed,
        string other => throw row.Fault("pos", $"'{other}' is none of n, v, x, a"),
    };
}

/// <summary>A word that decides on the standing of the act it governs.</summary>
/// <param name="Effect">A modality, or "-" to leave the act as it is.</param>
internal sealed record Governor(string Word, WordPos Pos, string Effect, string Negated);
