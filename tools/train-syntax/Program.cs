using System.Diagnostics;
using System.Globalization;
using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Syntax.Net;
using InForce.TrainSyntax;

// usage: train-syntax TREEBANK-FOLDER OUTPUT.bin [--epochs N] [--one-thread]
string folder = args[0], output = args[1];
int epochs = Value("--epochs") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : new Settings().Epochs;
List<ConlluSentence> training = [.. Read("en_ewt-train.conllu"), .. Read("en_gum-train.conllu")];
List<ConlluSentence> ewt = [.. Read("en_ewt-dev.conllu")], gum = [.. Read("en_gum-dev.conllu")];
var lists = new Lists(training);
var tables = new Tables(training, []);
var sizes = new NetSizes(96, 32, 32, 16, 16, 128, 128, lists.Tags.Length, lists.Labels.Length);
var net = new Network(sizes, tables.Features, null, new Rng(7));
var settings = new Settings(Epochs: epochs);
var trainer = new Trainer(net, settings, tables, lists, !args.Contains("--one-thread"));
Console.WriteLine($"{training.Count} sentences, {lists.Labels.Length} relations, {lists.Tags.Length} tags, {tables.Features.Words.Count} words, {tables.Features.Suffix5.Count} {tables.Features.Suffix3.Count} {tables.Features.Prefix2.Count} {tables.Features.Shapes.Count}");
var lemmas = new LemmaTrainer(training, lists);
if (Value("--from") is { } checkpoint)
{
    Checkpoint.Read(checkpoint, net);
    ModelWriter.Write(output, net, tables.Features, lists, lemmas);
    return;
}

var clock = Stopwatch.StartNew();
for (int epoch = 1; epoch <= settings.Epochs; epoch++)
{
    Tally tally = trainer.Epoch(training, epoch);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} loss {tally.Loss / tally.Words:F3} {clock.Elapsed.TotalSeconds:F0}s"));
    Show("  ewt dev", trainer.Measure(ewt));
    Show("  gum dev", trainer.Measure(gum));
    ModelWriter.Write(output, net, tables.Features, lists, lemmas);
}

void Show(string name, Tally t) => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"{name} UAS {100.0 * t.Heads / t.Words:F2} LAS {100.0 * t.Labels / t.Words:F2} tags {100.0 * t.Tags / t.Words:F2}"));

List<ConlluSentence> Read(string file)
{
    using StreamReader reader = File.OpenText(Path.Combine(folder, file));
    return [.. ConlluReader.Read(reader, file)];
}

string? Value(string option)
{
    int at = Array.IndexOf(args, option);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
