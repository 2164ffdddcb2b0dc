using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using InForce.Core.Data;
using InForce.Core.Statements;
using InForce.Reading.Syntax;

namespace InForce.Reading.Factuality;

/// <summary>The kind of complement a governing word has.</summary>
internal enum Complement
{
    Clause,
    Infinitive,
    Gerund,
    Object,
    Subject,
}

/// <summary>What a class of governing words says of what it governs; values from -3 to 3.</summary>
internal sealed record Signature(string Name, double After, double AfterNot, Modality Modality, Modality ModalityNot, bool Follows, bool Factive);

/// <summary>A word beside a predicate.</summary>
/// <param name="Modality">Null for no change.</param>
internal sealed record Mark(string Word, double Factor, Modality? Modality);

/// <summary>The words of <c>data/lexicon/factuality*.tsv</c>.</summary>
internal sealed class FactualityLexicon
{
    private static readonly Lazy<FactualityLexicon> Loaded = new(() => new FactualityLexicon());

    private readonly FrozenDictionary<(string Lemma, string Pos, Complement Complement), Signature> _words;
    private readonly FrozenDictionary<(string Kind, string Word), Mark> _marks;

    private FactualityLexicon()
    {
        Assembly room = Assembly.GetExecutingAssembly();
        FrozenDictionary<string, Signature> classes = Tsv.Embedded(room, "data/lexicon/factuality-classes.tsv").Rows
            .ToFrozenDictionary(row => row["class"], Class, StringComparer.Ordinal);
        var words = new Dictionary<(string, string, Complement), Signature>();
        foreach (TsvRow row in Tsv.Embedded(room, "data/lexicon/factuality.tsv").Rows)
        {
            Signature signature = classes.TryGetValue(row["class"], out Signature? known) ? known : throw row.Fault("class", "no such class");
            foreach (string complement in row.List("complements"))
            {
                // The first line wins: "insist" reports a fact before it makes a proposal.
                words.TryAdd((row["lemma"], row["pos"], Enum.Parse<Complement>(complement, ignoreCase: true)), signature);
            }
        }

        _words = words.ToFrozenDictionary();
        _marks = Tsv.Embedded(room, "data/lexicon/factuality-marks.tsv").Rows
            .ToFrozenDictionary(row => (row["kind"], row["word"]), MarkOf);
    }

    public static FactualityLexicon Shared => Loaded.Value;

    /// <summary>The signature of a word (or of a verb with its particle) for a complement; null where the lexicon has none.</summary>
    public Signature? SignatureOf(Sentence sentence, int word, Complement complement)
    {
        Token token = sentence[word];
        string pos = token.Upos is "AUX" ? "VERB" : token.Upos;
        string lemma = token.Lemma;
        int particle = sentence.ChildOf(word, "compound:prt");
        if (particle >= 0 && _words.TryGetValue((lemma + " " + sentence[particle].Lemma, pos, complement), out Signature? withParticle))
        {
            return withParticle;
        }

        return _words.GetValueOrDefault((lemma, pos, complement));
    }

    public Mark? MarkOf(string kind, string word) => _marks.GetValueOrDefault((kind, word));

    private static Mark MarkOf(TsvRow row) =>
        new(row["word"], Number(row["factor"]), row["modality"] == "-" ? null : Enum.Parse<Modality>(row["modality"], ignoreCase: true));

    private static Signature Class(TsvRow row) => new(
        row["class"],
        Number(row["after"]),
        Number(row["after_not"]),
        Enum.Parse<Modality>(row["modality"], ignoreCase: true),
        Enum.Parse<Modality>(row["modality_not"], ignoreCase: true),
        row["follows"] == "yes",
        row["factive"] == "yes");

    private static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
}
