using System.Globalization;
using InForce.Reading.Syntax;
using InForce.Reading.Weighing;
using InForce.TrainSyntax;

namespace InForce.TrainClauses;

/// <summary>How the nets of clauses are learned.</summary>
/// <param name="Nets">Trained apart, their chances are averaged.</param>
/// <param name="Units">Of the hidden layer.</param>
/// <param name="Passes">Over all examples.</param>
/// <param name="Least">Features met less often are left out.</param>
internal sealed record ClauseLearning(int Nets, int Units, int Passes, int Least)
{
    /// <summary>Learns from marked clauses and writes the file that <see cref="ClauseNet"/> reads.</summary>
    /// <returns>What was learned from, for people.</returns>
    public string Write(string path, IReadOnlyList<(string Kind, ClauseInput Input)> marked)
    {
        string[] kinds = ["", .. marked.Select(m => m.Kind).Where(k => k.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        uint[][] hashes = [.. marked.Select(m => m.Input.Features.Select(f => f.Hash).Distinct().Order().ToArray())];
        uint[] known = [.. hashes.SelectMany(h => h).GroupBy(h => h).Where(g => g.Count() >= Least).Select(g => g.Key).Order()];
        ClauseExample[] examples = [.. marked.Select((m, i) => new ClauseExample(
            Array.IndexOf(kinds, m.Kind), [.. hashes[i].Select(h => Array.BinarySearch(known, h)).Where(f => f >= 0)], m.Input.Words))];
        int words = examples[0].Words.Length;
        var nets = new HiddenTraining[Nets];
        Parallel.For(0, Nets, i =>
        {
            nets[i] = new HiddenTraining(known.Length, words, EnglishSyntax.Shared.Vectors.Width, kinds.Length, Units, (ulong)i + 1);
            for (int pass = 0; pass < Passes; pass++)
            {
                nets[i].Pass(examples);
            }
        });
        using var file = new TableWriter();
        file.Strings(kinds);
        file.Plain.Write(known.Length);
        foreach (uint hash in known)
        {
            file.Plain.Write(hash);
        }

        file.Plain.Write(Nets);
        foreach (HiddenTraining net in nets)
        {
            net.Write(file);
        }

        file.Save(path, ClauseNet.Magic);
        return string.Create(CultureInfo.InvariantCulture, $"{examples.Length} clauses, {examples.Count(e => e.Kind > 0)} of them marked, {kinds.Length - 1} labels, {known.Length} features");
    }
}
