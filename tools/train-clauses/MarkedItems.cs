using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using InForce.Core.Documents;
using InForce.Reading;
using InForce.Reading.Assembling;
using InForce.Reading.Frames;
using InForce.Reading.Weighing;

namespace InForce.TrainClauses;

/// <summary>Clauses with what people marked in them, and those of the frames' worked examples.</summary>
/// <param name="reader">Ours without weights.</param>
internal sealed class MarkedItems(ReadingPipeline reader)
{
    /// <param name="Optional">Fair to mark or to leave: its clause teaches nothing.</param>
    private sealed record Mark(
        string Doc, string Kind, string? Step, int Start, int End, bool Optional = false, string[]? Actors = null, [property: JsonPropertyName("alt_actors")] string[][]? AltActors = null)
    {
        public string Label => Step is null ? Kind : Kind + "/" + Step;
    }

    /// <param name="folder">Holds <c>documents.jsonl</c> and <c>statements.jsonl</c>.</param>
    public IEnumerable<LabelledClause> Clauses(string folder)
    {
        ILookup<string, Mark> marks = Lines<Mark>(Path.Combine(folder, "statements.jsonl")).ToLookup(m => m.Doc);
        return Lines<Document>(Path.Combine(folder, "documents.jsonl")).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(d => Labelled(d, marks[d.Id]).ToArray());
    }

    /// <summary>The acts of a folder for which it is open who is meant and rules would name one, each with who may be and whether they are as marked. Where rules would name several, the same weights choose.</summary>
    /// <param name="whole">Ours with the weights of clauses.</param>
    public static IEnumerable<(ActorCandidate, bool)[]> OpenActors(ReadingPipeline whole, string folder)
    {
        ILookup<string, Mark> marks = Lines<Mark>(Path.Combine(folder, "statements.jsonl")).ToLookup(m => m.Doc);
        foreach (Document document in Lines<Document>(Path.Combine(folder, "documents.jsonl")))
        {
            foreach ((Match match, ImmutableArray<ActorCandidate> candidates) in whole.OpenActors(document))
            {
                TextSpan act = match.View.SpanOf(match.Trigger, match.Trigger);
                if (match.Actors.Length == 1 && marks[document.Id].FirstOrDefault(m => m.Kind == match.Frame.Kind && m.Actors is { Length: > 0 } && m.Start <= act.Start && act.End <= m.End) is { } mark)
                {
                    yield return ActorLearning.Marked(candidates, [mark.Actors!, .. mark.AltActors ?? []]);
                }
            }
        }
    }

    /// <summary>What each document of a folder speaks of; those its <c>relations.json</c> names as irrelevant are about something else.</summary>
    public IEnumerable<(string Kind, IReadOnlyCollection<Feature> Features)> Documents(string folder)
    {
        using JsonDocument relations = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "relations.json")));
        HashSet<string> irrelevant = [.. relations.RootElement.GetProperty("irrelevant").EnumerateArray().Select(e => e.GetString()!)];
        return [.. Lines<Document>(Path.Combine(folder, "documents.jsonl")).Select(d => (irrelevant.Contains(d.Id) ? RelevanceGate.Other : string.Empty, reader.Features(d)))];
    }

    /// <summary>In a good example what the frames read stands for the mark, and nothing is taught where they alone do not read its kind; a bad one holds none of its kind.</summary>
    public IEnumerable<LabelledClause> ClausesOfExamples()
    {
        foreach (FrameFile file in reader.Frames.Files)
        {
            foreach (FrameExample example in file.Good.Concat(file.Bad))
            {
                var document = new Document("example", "Daily", null, null, example.On ?? "2025-06-25", "en", null, example.Text);
                Mark[] read = [.. reader.Read(document).Statements.Select(s => new Mark("example", s.Kind, s.Step, s.Start, s.End))];
                if (read.Any(m => m.Kind == file.Kind) || !file.Good.Contains(example))
                {
                    foreach (LabelledClause labelled in Labelled(document, read))
                    {
                        yield return labelled;
                    }
                }
            }
        }
    }

    /// <summary>Each clause with its labels; one whose only marks are optional, or stand among its words without its head, teaches nothing.</summary>
    private IEnumerable<LabelledClause> Labelled(Document document, IEnumerable<Mark> marks)
    {
        IReadOnlyList<(Clause Clause, IReadOnlyCollection<Feature> Features)> clauses = reader.Clauses(document);
        var labels = new SortedSet<string>?[clauses.Count];
        foreach (Mark mark in marks)
        {
            int said = Enumerable.Range(0, clauses.Count).Where(i => Stands(clauses[i].Clause, mark)).OrderBy(i => Depth(clauses[i].Clause)).FirstOrDefault(-1);
            if (said >= 0)
            {
                labels[said] ??= new SortedSet<string>(StringComparer.Ordinal);
                labels[said]!.UnionWith(mark.Optional ? [] : [mark.Label]);
            }
            else if (Enumerable.Range(0, clauses.Count).FirstOrDefault(i => Holds(clauses[i].Clause, mark), -1) is >= 0 and var around)
            {
                labels[around] ??= new SortedSet<string>(StringComparer.Ordinal);
            }
        }

        return clauses.Select((clause, i) => new LabelledClause(clause.Clause, clause.Features, labels[i] switch { null => [], { Count: 0 } => null, var some => [.. some] }));
    }

    private static bool Stands(Clause clause, Mark mark) => clause.Tree[clause.Head].Start >= mark.Start && clause.Tree[clause.Head].End <= mark.End;

    /// <summary>A mark that holds no clause's head: "Peru in July 2012" in a list.</summary>
    private static bool Holds(Clause clause, Mark mark) => clause.Own.Any(word => clause.Tree[word].Start < mark.End && mark.Start < clause.Tree[word].End);

    private static int Depth(Clause clause) => clause.Tree.Ancestors(clause.Head).Count();

    public static IEnumerable<T> Lines<T>(string path) => File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<T>(l, JsonSerializerOptions.Web)!);
}
