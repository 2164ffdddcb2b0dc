using System.Globalization;
using InForce.Nets;
using InForce.Reading.Syntax;
using InForce.Reading.Weighing;

namespace InForce.TrainClauses;

/// <summary>A clause of marked items, with its labels; null where it teaches nothing.</summary>
internal sealed record LabelledClause(Clause Clause, IReadOnlyCollection<Feature> Features, string[]? Labels);

/// <summary>How the nets of clauses are learned.</summary>
/// <param name="Nets">Trained apart, their chances are averaged.</param>
/// <param name="Own">Numbers of a word's features, beside those of the parser's inner layer.</param>
/// <param name="Side">Of each direction of the layer that reads a sentence.</param>
/// <param name="Units">Of the hidden layer above.</param>
/// <param name="Passes">Over all sentences.</param>
/// <param name="Least">Features met in fewer clauses, or on fewer words, are left out.</param>
internal sealed record ClauseLearning(int Nets, int Own, int Side, int Units, int Passes, int Least)
{
    /// <summary>Learns from marked clauses and writes the file that <see cref="ClauseNet"/> reads.</summary>
    /// <param name="marked">Those of one sentence together.</param>
    /// <returns>What was learned from, for people.</returns>
    public string Write(string path, IReadOnlyList<LabelledClause> marked)
    {
        string[] kinds = ["", .. marked.SelectMany(m => m.Labels ?? []).Distinct().Order(StringComparer.Ordinal)];
        var features = new FeatureNumbers(marked.Select(m => m.Features), Least);
        (Sentence Tree, Feature[][] Words, LabelledClause[] Clauses)[] sentences = [.. Sentences(marked).Select(s => (s[0].Clause.Tree, TokenFeatures.Of(s[0].Clause.View, s[0].Clause.Tree), s))];
        var words = new FeatureNumbers(sentences.SelectMany(s => s.Words), Least);
        MarkedSentence[] learned = [.. sentences.Select(s => new MarkedSentence(s.Tree.Contexts, [.. s.Words.Select(words.Of)], [.. s.Clauses.Select(Numbered)]))];
        var sizes = new ClauseSizes(words.Known.Count, features.Known.Count, learned[0].Contexts.Length / learned[0].Places, Own, Side, Units, kinds.Length);
        using var file = new TableWriter();
        file.Strings(kinds);
        Hashes(file, features);
        Hashes(file, words);
        file.Plain.Write(sizes.Context);
        file.Plain.Write(Side);
        file.Plain.Write(Nets);
        var nets = new (ClauseParameters Net, double Loss)[Nets];
        Parallel.For(0, Nets, i => nets[i] = new ClauseTraining(sizes, (ulong)i + 1).Run(learned, Passes));
        foreach ((ClauseParameters net, double loss) in nets)
        {
            net.Write(file);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"net: loss {loss:F4}"));
        }

        file.Save(path, ClauseNet.Magic);
        return string.Create(CultureInfo.InvariantCulture, $"{marked.Count} clauses, {marked.Count(m => m.Labels is { Length: > 0 })} of them marked, {kinds.Length - 1} labels, {features.Known.Count} features of clauses, {words.Known.Count} of words");

        MarkedClause Numbered(LabelledClause clause) => new(
            clause.Clause.Head, [.. clause.Clause.Own.Order()], features.Of(clause.Features), clause.Labels is null ? [] : clause.Labels.Length == 0 ? [0] : [.. clause.Labels.Select(l => Array.IndexOf(kinds, l))]);
    }

    private static List<LabelledClause[]> Sentences(IReadOnlyList<LabelledClause> marked)
    {
        var sentences = new List<LabelledClause[]>();
        for (int from = 0; from < marked.Count;)
        {
            int to = from;
            while (to < marked.Count && marked[to].Clause.Tree == marked[from].Clause.Tree)
            {
                to++;
            }

            sentences.Add([.. marked.Skip(from).Take(to - from)]);
            from = to;
        }

        return sentences;
    }

    private static void Hashes(TableWriter file, FeatureNumbers features)
    {
        file.Plain.Write(features.Known.Count);
        foreach (uint hash in features.Known)
        {
            file.Plain.Write(hash);
        }
    }
}
