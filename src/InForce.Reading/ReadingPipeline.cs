using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Assembling;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Syntax;
using InForce.Reading.Weighing;

namespace InForce.Reading;

/// <summary>The whole reading, built once, immutable, shared by all threads.</summary>
public sealed class ReadingPipeline : IReader
{
    private static readonly Lazy<ReadingPipeline> s_shared = new(() => new ReadingPipeline(null));
    private readonly StatementReader _reader;
    private readonly MentionFinder _mentions;

    /// <param name="without">Layers switched to their simplest form, for measuring.</param>
    /// <param name="clauses">What clauses weigh; null for the weights we ship.</param>
    /// <param name="documents">What documents weigh; null for the weights we ship.</param>
    internal ReadingPipeline(ReadingAdditions? added, Layer without = Layer.None, ClauseNet? clauses = null, Weights? documents = null, Weights? actors = null)
    {
        // The model, the frames and the words need nothing of each other: a single article waits only for the slowest.
        Task<EnglishSyntax> syntax = Task.Run(() => EnglishSyntax.Shared);
        Task<ImmutableArray<FrameFile>> frames = Task.Run(FrameSet.Shipped);
        var vocabulary = new Vocabulary();
        var names = new ClassNames();
        _mentions = new MentionFinder(new Gazetteer(GazetteerFiles.All(added?.Gazetteers), vocabulary), new NameShapes(added?.Gazetteers), new Homonyms(added?.Gazetteers)) { ListedOnly = without.HasFlag(Layer.Names) };
        var lexicon = new Lexicon(vocabulary, names, added?.Classes);
        IEnumerable<FrameFile> files = frames.GetAwaiter().GetResult().Concat(added?.Frames ?? []);
        Frames = new FrameSet(lexicon, without.HasFlag(Layer.Conditions) ? files.Select(f => f.WithoutConditions()) : files);
        EnglishSyntax parser = syntax.GetAwaiter().GetResult();
        ClauseWeigher? weigher = without.HasFlag(Layer.Weighing) ? null : new ClauseWeigher(Frames, clauses ?? ClauseNet.Shipped);
        _reader = new StatementReader(_mentions, Frames, parser, documents ?? Weights.OfDocuments, weigher, without.HasFlag(Layer.Actors) ? null : new ActorWeigher(actors ?? Weights.OfActors), without);
    }

    /// <summary>With the data we ship.</summary>
    public static ReadingPipeline Shared => s_shared.Value;

    internal FrameSet Frames { get; }

    /// <inheritdoc cref="StatementReader.FeaturesOf"/>
    internal IReadOnlyCollection<Feature> Features(Document document) => _reader.FeaturesOf(document);

    /// <inheritdoc cref="StatementReader.OpenActorsOf"/>
    internal IReadOnlyList<(Match Match, ImmutableArray<ActorCandidate> Candidates)> OpenActors(Document document) => _reader.OpenActorsOf(document);

    /// <inheritdoc cref="StatementReader.ClausesOf"/>
    internal IReadOnlyList<(Clause Clause, IReadOnlyCollection<Feature> Features)> Clauses(Document document) => _reader.ClausesOf(document);

    /// <inheritdoc/>
    /// <remarks>A document in a language without a model is declined with a warning, not misread.</remarks>
    public ReaderResult Read(Document document, CancellationToken cancel = default) =>
        Languages.LanguageMeasure.Declined(document) is { } language
            ? new ReaderResult([], [$"declined: the text is in {language}, for which there is no reading model; translate it first"]) { IsDeclined = true }
            : _reader.Read(document, cancel);

    /// <summary>What the document names, in order of the text.</summary>
    public ImmutableArray<Mention> Mentions(Document document) => _mentions.Read(document).Mentions;
}

/// <summary>Data added to ours: rows by gazetteer file, rows of classes, further frame files.</summary>
internal sealed record ReadingAdditions(IReadOnlyDictionary<string, string>? Gazetteers, string? Classes, ImmutableArray<FrameFile> Frames);
