using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using InForce.Nets;
using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Syntax.Net;
using InForce.TrainSyntax;

// usage: train-syntax TREEBANK-FOLDER OUTPUT.bin [--raw FOLDER] [--epochs N] [--seed N] [--one-thread]
const int WordWidth = 96;
const int LeastRaw = 6;
const int MostRaw = 34_000;
string folder = args[0], output = args[1];
int epochs = Value("--epochs") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : new Settings().Epochs;
ulong seed = Value("--seed") is { } number ? ulong.Parse(number, CultureInfo.InvariantCulture) : new Settings().Seed;
var clock = Stopwatch.StartNew();
List<ConlluSentence> training = [.. Read("en_ewt-train.conllu"), .. Read("en_gum-train.conllu")];
List<ConlluSentence> ewt = [.. Read("en_ewt-dev.conllu")], gum = [.. Read("en_gum-dev.conllu")];
var lists = new Lists(training);
RawText? raw = RawOf(Value("--raw"));
var tables = new Tables(training, raw?.Frequent(LeastRaw, MostRaw) ?? ImmutableArray<string>.Empty);
float[]? vectors = raw is null ? null : RawVectors.Train(raw, tables.Features.Words, WordWidth);
var sizes = new NetSizes(WordWidth, 32, 32, 16, 16, 128, 128, lists.Tags.Length, lists.Labels.Length);
var net = new Network(sizes, tables.Features, tables.TrainedWords, vectors, new Rng(seed + 6));
var settings = new Settings(Epochs: epochs, Seed: seed);
var trainer = new Trainer(net, settings, tables, lists, !args.Contains("--one-thread"));
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{training.Count} sentences, {lists.Labels.Length} relations, {lists.Tags.Length} tags, {tables.Features.Words.Count} words of which {tables.TrainedWords} trained, {clock.Elapsed.TotalSeconds:F0}s"));
var lemmas = new LemmaTrainer(training, lists);
for (int epoch = 1; epoch <= settings.Epochs; epoch++)
{
    Tally tally = trainer.Epoch(training);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} loss {tally.Loss / tally.Words:F3} {clock.Elapsed.TotalSeconds:F0}s"));
    Show("  ewt dev", trainer.Measure(ewt));
    Show("  gum dev", trainer.Measure(gum));
}

ModelWriter.Write(output, net, tables.Features, lists, lemmas);

void Show(string name, Tally t) => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"{name} UAS {100.0 * t.Heads / t.Words:F2} LAS {100.0 * t.Labels / t.Words:F2} tags {100.0 * t.Tags / t.Words:F2}"));

List<ConlluSentence> Read(string file)
{
    using StreamReader reader = File.OpenText(Path.Combine(folder, file));
    return [.. ConlluReader.Read(reader, file)];
}

RawText? RawOf(string? rawFolder)
{
    if (rawFolder is null)
    {
        return null;
    }

    var text = new RawText();
    text.Add(training);
    foreach (string file in Directory.GetFiles(rawFolder, "*.txt").Order(StringComparer.Ordinal))
    {
        text.AddLines(file);
    }

    return text;
}

string? Value(string option)
{
    int at = Array.IndexOf(args, option);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
