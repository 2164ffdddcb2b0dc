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

namespace InForce.Reading.Assembling;

/// <summary>Our reader: frames over mentions, clauses and times. Immutable, safe to share between threads.</summary>
/// <param name="without">Layers switched to their simplest form, for measuring.</param>
internal sealed class StatementReader(MentionFinder mentions, FrameSet frames, ISyntax syntax, Layer without = Layer.None) : IReader
{
    private readonly FrameMatcher _matcher = new(frames);
    private readonly ActorFinder _actors = new(frames.Lexicon);
    private readonly RelevanceGate _gate = new(frames.Lexicon);
    private readonly Echoes _echoes = new(frames.Lexicon);

    public ReaderResult Read(Document document, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ReadText read = mentions.Read(document);
        if (!without.HasFlag(Layer.Relevance) && !_gate.Passes(read))
        {
            return new ReaderResult([], []);
        }

        var memory = new DocumentMemory(read, mentions.TreatyOn);
        ClassSet about = About(memory);
        var parser = new RememberedSyntax(syntax);
        int[] chosen = [.. Enumerable.Range(0, read.Layout.Sentences.Length).Where(i => IsRead(read, i) && (MayTrigger(read.Words[i]) || read.MentionsOf(i).Any(Triggers)))];
        ImmutableArray<Sentence>? trees = without.HasFlag(Layer.Syntax) ? null : parser.Parse(read.Text, [.. chosen.Select(i => read.Layout.Sentences[i])]);
        var drafts = new List<Draft>();
        var surroundings = new Surroundings(read, frames.Lexicon);
        ImmutableArray<TimeExpression> times = without.HasFlag(Layer.Times) ? [] : TimeTagger.Tag(document);
        for (int k = 0; k < chosen.Length; k++)
        {
            cancel.ThrowIfCancellationRequested();
            var view = new SentenceView(read, chosen[k], trees?[k], frames.Lexicon, surroundings);
            Sentence(view, memory, about, TimeOrder.Within(times, view.Raw.Span), drafts);
        }

        LeadDates.Apply(read, times, drafts);
        EffectDates.Apply(read, drafts);
        Refutations.Apply(read, drafts);
        return new ReaderResult(Finish(read, drafts, parser), []);
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

    private void Sentence(SentenceView view, DocumentMemory memory, ClassSet about, IReadOnlyList<TimeExpression> times, List<Draft> drafts)
    {
        // Only what was told a few sentences before can be meant again: a long text must not be walked for each of its sentences.
        int from = drafts.Count;
        while (from > 0 && view.Index - drafts[from - 1].Match.View.Index <= Echoes.FarthestSentence)
        {
            from--;
        }

        List<Draft> near = drafts.GetRange(from, drafts.Count - from);
        int before = near.Count;
        foreach (IGrouping<string, Match> kind in _matcher.Match(view, about).GroupBy(m => m.Frame.Kind))
        {
            foreach (Match match in kind)
            {
                Match full = _actors.WithActors(match, memory);
                if (!_actors.IsStranger(full))
                {
                    near.Add(DraftOf(full, memory, times));
                }
            }
        }

        near.AddRange(_echoes.In(view, near).Select(echo => DraftOf(echo.Match, memory, times).Like(echo.Of)));
        GapLists.AddTo(near, view, times);
        near.RemoveRange(0, before);
        VoteFigures.Settle(near);
        VoteFigures.AddTo(drafts, view, near);
        foreach (Draft draft in near.Where(d => d.IsAct))
        {
            memory.Acted(draft.Match.Actors, draft.Match.Step == "ratification_or_accession" || draft.Kind == "joining_step");
        }

        drafts.AddRange(near);
    }

    private Draft DraftOf(Match match, DocumentMemory memory, IReadOnlyList<TimeExpression> times) => Draft.From(match, memory) with
    {
        Modality = without.HasFlag(Layer.Factuality) ? Modality.Occurred : match.Modality.Value,
        Time = ActDates.Of(match, memory.Published, times),
        Votes = VoteFigures.IsVote(match.Step) ? VoteFigures.In(match.View) : null,
    };

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
