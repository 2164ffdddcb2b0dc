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
        var numbers = new FeatureNumbers(marked.Select(m => m.Input.Features), Least);
        ClauseExample[] examples = [.. marked.Select(m => new ClauseExample(Array.IndexOf(kinds, m.Kind), numbers.Of(m.Input.Features), m.Input.Words))];
        int words = examples[0].Words.Length;
        var nets = new HiddenTraining[Nets];
        Parallel.For(0, Nets, i =>
        {
            nets[i] = new HiddenTraining(numbers.Known.Count, words, EnglishSyntax.Shared.Vectors.Width, kinds.Length, Units, (ulong)i + 1);
            for (int pass = 0; pass < Passes; pass++)
            {
                nets[i].Pass(examples);
            }
        });
        using var file = new TableWriter();
        file.Strings(kinds);
        file.Plain.Write(numbers.Known.Count);
        foreach (uint hash in numbers.Known)
        {
            file.Plain.Write(hash);
        }

        file.Plain.Write(Nets);
        foreach (HiddenTraining net in nets)
        {
            net.Write(file);
        }

        file.Save(path, ClauseNet.Magic);
        return string.Create(CultureInfo.InvariantCulture, $"{examples.Length} clauses, {examples.Count(e => e.Kind > 0)} of them marked, {kinds.Length - 1} labels, {numbers.Known.Count} features");
    }
}
