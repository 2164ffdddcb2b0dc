using System.Text.Json;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Reading;
using InForce.Reading.Assembling;
using InForce.Reading.Weighing;
using InForce.TrainClauses;

// usage: train-clauses FOLDER MARKED-FOLDER... [--actors] [--read DOCUMENTS.jsonl]
// Writes documents.bin, clauses.bin and actors.bin, with --actors only the last; without marked items those in the folder are taken as they are. With --read, what the reader finds in those documents with these weights is printed, one statement a line.

// As how many a clause of a worked example counts: what it says must be learned from it alone.
const int ExamplesCount = 4;
string output = args[0];
bool actorsOnly = args.Contains("--actors");
string[] folders = [.. args.Skip(1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))];
string documents = Path.Combine(output, "documents.bin"), clauses = Path.Combine(output, "clauses.bin"), actors = Path.Combine(output, "actors.bin");
if (folders.Length > 0 && !actorsOnly)
{
    var items = new MarkedItems(new ReadingPipeline(null, Layer.Weighing | Layer.Relevance | Layer.Actors));
    (string Kind, IReadOnlyCollection<Feature> Features)[] whole = [.. folders.SelectMany(items.Documents)];
    double rare = whole.Length / (3.0 * Math.Max(1, whole.Count(d => d.Kind == RelevanceGate.Other)));
    Console.Error.WriteLine(new Learning(30, 1, 0.02).Write(documents, whole, kind => kind == RelevanceGate.Other ? rare : 1));
    Console.Error.WriteLine(new ClauseLearning(Nets: 2, Own: 96, Side: 64, Units: 128, Passes: 9, Least: 3).Write(clauses, [.. folders.SelectMany(items.Clauses), .. Enumerable.Repeat(items.ClausesOfExamples().ToArray(), ExamplesCount).SelectMany(e => e)]));
}

ReadingPipeline With(Layer without) => new(null, without, new ClauseNet(File.ReadAllBytes(clauses), clauses), new Weights(File.ReadAllBytes(documents), documents), without.HasFlag(Layer.Actors) ? null : new Weights(File.ReadAllBytes(actors), actors));

if (folders.Length > 0)
{
    ReadingPipeline whole = With(Layer.Actors | Layer.Relevance);
    Console.Error.WriteLine(new ActorLearning(Passes: 6, Least: 3, Decay: 0.003).Write(actors, [.. folders.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(f => MarkedItems.OpenActors(whole, f).ToArray())]));
}

if (Array.IndexOf(args, "--read") is >= 0 and var at)
{
    ReadingPipeline reader = With(Layer.None);
    foreach (Statement statement in MarkedItems.Lines<Document>(args[at + 1]).SelectMany(d => reader.Read(d).Statements))
    {
        Console.WriteLine(JsonSerializer.Serialize(statement, CoreJson.Lines.Statement));
    }
}
