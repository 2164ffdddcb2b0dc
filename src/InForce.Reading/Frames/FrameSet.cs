using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using InForce.Core.Data;
using InForce.Core.Problems;

namespace InForce.Reading.Frames;

/// <summary>A word of the text that may say a kind.</summary>
/// <param name="Frame">What it would say.</param>
internal sealed record Trigger(Frame Frame);

/// <summary>All frames with the words that trigger them. Immutable once built, safe to share.</summary>
internal sealed class FrameSet
{
    private const string OfObject = "object";

    private readonly PhraseIndex<Trigger> _triggers;
    private readonly List<(ClassSet Classes, Trigger Trigger)> _byMention = [];
    private readonly Dictionary<string, Frame> _weighed = new(StringComparer.Ordinal);

    /// <summary>Likewise, for clauses whose verb acts on those who are meant: "accuse".</summary>
    private readonly Dictionary<string, Frame> _weighedOfObject = new(StringComparer.Ordinal);

    public FrameSet(Lexicon lexicon, IEnumerable<FrameFile> files)
    {
        Lexicon = lexicon;
        Files = [.. files];
        _triggers = new PhraseIndex<Trigger>(lexicon);
        foreach (FrameFile file in Files)
        {
            foreach (FrameData data in file.Frames)
            {
                Add(file, data);
            }

            if (file.Weighed is { } weighed)
            {
                _weighed.Add(file.Kind, new Frame(file, weighed, lexicon.Names));
                _weighedOfObject.Add(file.Kind, new Frame(file, weighed with { Actors = OfObject }, lexicon.Names));
            }
        }
    }

    public Lexicon Lexicon { get; }

    /// <summary>What a clause of a kind becomes that is taken by weight; null for kinds that are not.</summary>
    public Frame? Weighed(string kind) => _weighed.GetValueOrDefault(kind);

    /// <summary>Likewise, for a clause with this head: a verb by which frames of the kind name its object as those who act stands for the same where none of them fits.</summary>
    public Frame? Weighed(string kind, int[] words, int head) =>
        (At(words, head).Any(t => t.Value.Frame.Kind == kind && t.Value.Frame.Data.Actors == OfObject) ? _weighedOfObject : _weighed).GetValueOrDefault(kind);

    public ImmutableArray<FrameFile> Files { get; }

    public IEnumerable<(int Last, Trigger Value, WordPos Pos)> At(int[] words, int from) => _triggers.At(words, from);

    /// <summary>Frames that a mention triggers by its class.</summary>
    public IEnumerable<Trigger> ByMention(ClassSet classes) => _byMention.Where(t => t.Classes.Meets(classes)).Select(t => t.Trigger);

    public static ImmutableArray<FrameFile> Shipped()
    {
        Assembly assembly = Assembly.GetExecutingAssembly();
        return [.. EmbeddedFile.Under(assembly, "data/frames/").Where(path => path.EndsWith(".json", StringComparison.Ordinal))
            .Select(path => Parse(path, EmbeddedFile.ReadText(assembly, path)))];
    }

    /// <exception cref="DataFaultException">No valid frame file; says where.</exception>
    public static FrameFile Parse(string path, string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FrameJson.Default.FrameFile) ?? throw new DataFaultException(path, "whole file", "holds null");
        }
        catch (JsonException e)
        {
            throw new DataFaultException(path, $"line {e.LineNumber + 1}", e.Message);
        }
    }

    private void Add(FrameFile file, FrameData data)
    {
        var trigger = new Trigger(new Frame(file, data, Lexicon.Names));
        foreach (string verb in data.Verbs.SelectMany(Expand))
        {
            _triggers.Add(verb, WordPos.Verb, trigger);
        }

        foreach (string noun in data.Nouns.SelectMany(Expand))
        {
            _triggers.Add(noun, WordPos.Noun, trigger);
        }

        foreach (string mention in data.Mentions)
        {
            _byMention.Add((Lexicon.Names[mention], trigger));
        }

        foreach (string words in data.Words)
        {
            _triggers.Add(words, WordPos.Fixed, trigger);
        }
    }

    /// <summary>"@exit" stands for the words of that class with the same part of speech.</summary>
    private IEnumerable<string> Expand(string entry) => entry[0] == '@' ? Lexicon.WordsOf(entry[1..]) : [entry];
}
