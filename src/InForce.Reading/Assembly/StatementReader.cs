using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Quantities;
using InForce.Reading.Syntax;
using InForce.Reading.Text;
using InForce.Reading.Times;
using InForce.Reading.Weighing;

namespace InForce.Reading.Assembling;

/// <summary>Our reader: frames over mentions, clauses and times. Immutable, safe to share between threads.</summary>
/// <param name="without">Layers switched to their simplest form, for measuring.</param>
/// <param name="documents">What speaks for a document being about something else.</param>
/// <param name="weigher">Takes clauses that no frame fits; null to leave them.</param>
internal sealed class StatementReader(MentionFinder mentions, FrameSet frames, ISyntax syntax, Weights documents, ClauseWeigher? weigher, ActorWeigher? chooser, Layer without = Layer.None) : IReader
{
    /// <summary>Sentences whose words are understood together: products are full, and a long text takes no more room than a short one.</summary>
    private const int SentencesAtOnce = 32;

    private readonly FrameMatcher _matcher = new(frames);
    private readonly ActorFinder _actors = new(frames.Lexicon);
    private readonly RelevanceGate _gate = new(frames.Lexicon, documents);
    private readonly Echoes _echoes = new(frames.Lexicon);

    public ReaderResult Read(Document document, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ReadText read = mentions.Read(document);
        Relevance relevance = without.HasFlag(Layer.Relevance) ? Relevance.Given : _gate.Of(read);
        if (relevance == Relevance.None)
        {
            return new ReaderResult([], []);
        }

        var parser = new RememberedSyntax(syntax);
        ImmutableArray<TimeExpression> times = without.HasFlag(Layer.Times) ? [] : TimeTagger.Tag(document);
        List<Draft> drafts = Drafts(read, times, parser, null, cancel);
        if (relevance == Relevance.Doubtful && !RelevanceGate.IsShownBy(drafts))
        {
            return new ReaderResult([], []);
        }

        LeadDates.Apply(read, times, drafts);
        EffectDates.Apply(read, drafts);
        Refutations.Apply(read, drafts);
        return new ReaderResult(Finish(read, drafts, parser), []);
    }

    /// <summary>The clauses of a document's sentences that could say something, with what is so of them.</summary>
    public IReadOnlyList<(Clause Clause, IReadOnlyCollection<Feature> Features)> ClausesOf(Document document)
    {
        var clauses = new List<(Clause, IReadOnlyCollection<Feature>)>();
        Drafts(
            mentions.Read(document), TimeTagger.Tag(document), new RememberedSyntax(syntax),
            (view, byFrames, told) => clauses.AddRange(ClauseFeatures.In(view, byFrames, told)), CancellationToken.None);
        return clauses;
    }

    /// <summary>The acts of a document for which it is open who is meant, each with who may be.</summary>
    public IReadOnlyList<(Match Match, ImmutableArray<ActorCandidate> Candidates)> OpenActorsOf(Document document)
    {
        var found = new List<(Match, ImmutableArray<ActorCandidate>)>();
        Drafts(mentions.Read(document), TimeTagger.Tag(document), new RememberedSyntax(syntax), null, CancellationToken.None, (match, candidates) => found.Add((match, candidates)));
        return found;
    }

    /// <summary>What a document speaks of.</summary>
    public IReadOnlyCollection<Feature> FeaturesOf(Document document) => DocumentFeatures.Of(mentions.Read(document), frames.Lexicon);

    /// <summary>What each sentence says, before the document as a whole is looked at.</summary>
    /// <param name="seen">Told of each sentence with what frames found in it and in those before it; null when nobody asks.</param>
    /// <param name="open">Told of each act for which it is open who is meant, with who may be; null when nobody asks.</param>
    private List<Draft> Drafts(ReadText read, ImmutableArray<TimeExpression> times, RememberedSyntax parser, Action<SentenceView, IReadOnlyList<Match>, ToldActs>? seen, CancellationToken cancel, Action<Match, ImmutableArray<ActorCandidate>>? open = null)
    {
        var memory = new DocumentMemory(read, mentions.TreatyOn);
        ClassSet about = About(memory);
        var drafts = new List<Draft>();
        var told = new ToldActs();
        foreach (SentenceView[] some in Views(read, parser).Chunk(SentencesAtOnce))
        {
            Understood[]? understood = weigher?.Understand(some);
            for (int i = 0; i < some.Length; i++)
            {
                cancel.ThrowIfCancellationRequested();
                Match[] byFrames = [.. _matcher.Match(some[i], about)];
                memory.Saw(some[i]);
                seen?.Invoke(some[i], byFrames, told);
                IEnumerable<Match> matches = weigher is null ? byFrames : weigher.Weigh(some[i], understood![i], byFrames, told);
                Sentence(some[i], matches, memory, TimeOrder.Within(times, some[i].Raw.Span), drafts, told, open);
            }
        }

        return drafts;
    }

    /// <summary>The sentences in which a word could say something, in order.</summary>
    private IEnumerable<SentenceView> Views(ReadText read, RememberedSyntax parser)
    {
        int[] chosen = [.. Enumerable.Range(0, read.Layout.Sentences.Length).Where(i => IsRead(read, i) && (MayTrigger(read.Words[i]) || read.MentionsOf(i).Any(Triggers)))];
        ImmutableArray<Sentence>? trees = without.HasFlag(Layer.Syntax) ? null : parser.Parse(read.Text, [.. chosen.Select(i => read.Layout.Sentences[i])]);
        var surroundings = new Surroundings(read, frames.Lexicon);
        return chosen.Select((sentence, k) => new SentenceView(read, sentence, trees?[k], frames.Lexicon, surroundings));
    }

    private static bool IsRead(ReadText read, int sentence)
    {
        RawSentence raw = read.Layout.Sentences[sentence];
        return raw.Kind != SentenceKind.Dateline
            && read.Layout.Paragraphs[raw.Paragraph].Role is ParagraphRole.Body or ParagraphRole.Correction or ParagraphRole.Heading;
    }

    private bool Triggers(Mention mention) => mention.Entry?.Classes.Any(c => frames.ByMention(frames.Lexicon.Names.Find(c)).Any()) == true;

    private bool MayTrigger(int[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] != Vocabulary.Unknown && frames.At(words, i).Any())
            {
                return true;
            }
        }

        return false;
    }

    private ClassSet About(DocumentMemory memory)
    {
        ClassSet about = default;
        foreach (Mention treaty in memory.Treaties)
        {
            about |= frames.Lexicon.Names.Find("treaty") | frames.Lexicon.Names.Find("treaty:" + treaty.Id);
            about |= treaty.Entry?.Weapon is { } weapon ? frames.Lexicon.Names.Find("weapon") | frames.Lexicon.Names.Find("weapon:" + weapon) : default;
        }

        foreach (Mention weapon in memory.Weapons)
        {
            about |= frames.Lexicon.Names.Find("weapon") | frames.Lexicon.Names.Find("weapon:" + weapon.Id);
        }

        return about;
    }

    private void Sentence(SentenceView view, IEnumerable<Match> matches, DocumentMemory memory, IReadOnlyList<TimeExpression> times, List<Draft> drafts, ToldActs told, Action<Match, ImmutableArray<ActorCandidate>>? open)
    {
        // Only what was told a few sentences before can be meant again: a long text must not be walked for each of its sentences.
        int from = drafts.Count;
        while (from > 0 && view.Index - drafts[from - 1].Match.View.Index <= Echoes.FarthestSentence)
        {
            from--;
        }

        List<Draft> near = drafts.GetRange(from, drafts.Count - from);
        int before = near.Count;
        foreach (Match match in matches.GroupBy(m => m.Frame.Kind).SelectMany(kind => kind))
        {
            Match full = _actors.WithActors(match, memory);
            if (open is not null && ActorWeigher.IsOpen(full))
            {
                open(full, ActorFeatures.Of(full, memory));
            }

            full = chooser?.Choose(full, memory) ?? full;
            if (!ActorFinder.IsLeftOpen(full) && ActorWeigher.IsSure(full, _actors.IsStranger(full)) && DraftOf(full, memory, times) is var draft && !told.IsRepeated(draft))
            {
                near.Add(draft);
            }
        }

        near.AddRange(_echoes.In(view, near).Select(echo => DraftOf(echo.Match, memory, times).Like(echo.Of)));
        GapLists.AddTo(near, view, times);
        near.RemoveRange(0, before);
        VoteFigures.Settle(near);
        VoteFigures.AddTo(drafts, view, near);
        foreach (Draft draft in near.Where(d => d.IsAct))
        {
            memory.Acted(draft.Match.Actors, draft.Match.Step == "ratification_or_accession" || draft.Kind == "joining_step", view.Index);
        }

        drafts.AddRange(near);
        near.ForEach(told.Add);
    }

    private Draft DraftOf(Match match, DocumentMemory memory, IReadOnlyList<TimeExpression> times)
    {
        TimeExpression? time = ActDates.Of(match, memory.Published, times);
        return Draft.From(match, memory) with
        {
            Modality = without.HasFlag(Layer.Factuality) ? Modality.Occurred : ActDates.Standing(match, memory.Published, time),
            Time = time,
            Votes = VoteFigures.IsVote(match.Step) ? VoteFigures.In(match.View) : null,
        };
    }

    private ImmutableArray<Statement> Finish(ReadText read, List<Draft> drafts, RememberedSyntax parser)
    {
        Document document = read.Document;
        SpeakerChooser? voices = drafts.Count == 0 || without.HasFlag(Layer.Voice) ? null : SpeakerChooser.Of(read, parser);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (Draft draft in Merging.Once([.. drafts.Select(d => voices?.WithoutRetracted(d) ?? d).Select(d => Stances.Settle(d, voices?.For(d) ?? Speaking.None))]))
        {
            Quantity? quantity = draft.Quantity ?? (draft.Votes is null ? QuantityChooser.Of(draft.Match, draft.Evidence, read.Text) : VoteFigures.AsQuantity(draft.Match.View));
            Statement statement = (draft with { Quantity = quantity }).ToStatement(document, document.Id + "-" + (statements.Count + 1).ToString("00", CultureInfo.InvariantCulture));
            if (statement.Verify(document.Text))
            {
                statements.Add(statement);
            }
        }

        return statements.DrainToImmutable();
    }
}
