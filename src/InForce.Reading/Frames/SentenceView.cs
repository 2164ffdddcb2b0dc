using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Mentions;
using InForce.Reading.Quantities;
using InForce.Reading.Syntax;
using InForce.Reading.Text;

namespace InForce.Reading.Frames;

/// <summary>One sentence with everything the frames look at: words, classes, mentions, verbs and their segments.</summary>
internal sealed class SentenceView
{
    private readonly string _text;
    private readonly Lexicon _lexicon;

    private readonly Surroundings _surroundings;
    private Words? _numbers;

    /// <summary>A mark of quotation is open before a token.</summary>
    public bool IsQuoted(int token)
    {
        bool open = false;
        for (int i = 0; i < token; i++)
        {
            open = Low[i] is "\"" ? !open : Low[i] is "“" or "„" or "«" || (open && Low[i] is not ("”" or "»"));
        }

        return open;
    }

    public SentenceView(ReadText read, int index, Sentence? tree, Lexicon lexicon, Surroundings surroundings)
    {
        (_text, _lexicon, _surroundings) = (read.Text, lexicon, surroundings);
        Index = index;
        Raw = read.Layout.Sentences[index];
        Words = read.Words[index];
        Tree = tree;
        MentionAt = new Mention?[Words.Length];
        Classes = new ClassSet[Words.Length];
        Low = new string[Words.Length];
        for (int i = 0; i < Words.Length; i++)
        {
            Low[i] = Raw.Tokens[i].In(_text).ToString().Replace('’', '\'').ToLowerInvariant();
        }

        PlaceMentions(read);
        VerbForms = new VerbForm[Words.Length];
        VerbMarker.Mark(this, lexicon);
        PlaceClasses();
        MarkVotes();
        Groups = VerbGroups.Find(this);
        Segments = SegmentFinder.Cut(this);
    }

    public int Index { get; }
    public RawSentence Raw { get; }
    public int[] Words { get; }

    /// <summary>Each word in lower case with a straight apostrophe.</summary>
    public string[] Low { get; }

    /// <summary>Null where the sentence has no tree.</summary>
    public Sentence? Tree { get; }

    public Mention?[] MentionAt { get; }
    public ClassSet[] Classes { get; }

    /// <summary>Forms of verbs each word is here; none for words that are no verbs here.</summary>
    public VerbForm[] VerbForms { get; }
    public IReadOnlyList<VerbGroup> Groups { get; }
    public IReadOnlyList<Segment> Segments { get; }
    public int Count => Words.Length;

    /// <summary>Classes of what the five sentences before speak of.</summary>
    public ClassSet Before => _surroundings.Before(Index);

    public TextSpan SpanOf(int first, int last) => TextSpan.FromBounds(Raw.Tokens[first].Start, Raw.Tokens[last].End);

    public string WordsOf(int first, int last) => SpanOf(first, last).In(_text).ToString();

    public bool StartsUpper(int token) => char.IsUpper(_text[Raw.Tokens[token].Start]);

    public bool IsLetter(int token) => char.IsLetterOrDigit(_text[Raw.Tokens[token].Start]);

    public Segment SegmentOf(int token) => Segments[SegmentIndexOf(token)];

    public int SegmentIndexOf(int token)
    {
        for (int i = Segments.Count - 1; i > 0; i--)
        {
            if (token >= Segments[i].First)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The verb group a token belongs to as its main verb; null when it is none.</summary>
    public VerbGroup? GroupAt(int main) => Groups.FirstOrDefault(g => g.Main == main);

    public IEnumerable<(int Last, Governor Value, WordPos Pos)> GovernorsAt(int token) => _lexicon.GovernorsAt(Words, token);

    public ClassSet Class(string name) => _lexicon.Names.Find(name);

    /// <summary>The names of the classes of a word.</summary>
    public IEnumerable<string> NamesOf(ClassSet classes) => _lexicon.Names.In(classes);

    public ClassSet ClassesIn(int first, int end)
    {
        ClassSet all = default;
        for (int i = Math.Max(0, first); i < Math.Min(end, Count); i++)
        {
            all |= Classes[i];
        }

        return all;
    }

    /// <summary>The tokens as numbers are read from them.</summary>
    public Words Numbers => _numbers ??= new Words(_text, Raw.Tokens, Low);

    /// <summary>Amounts in the sentence; the states spoken of here, then those that act, say which crowns or kroner are meant.</summary>
    public ImmutableArray<QuantityExpression> Quantities(IEnumerable<string> actors)
    {
        HashSet<string> states = [.. MentionAt.SelectMany(m => m?.States ?? []), .. actors.Where(ActorCode.IsState)];
        return QuantityFinder.In(Numbers, states);
    }

    private void PlaceMentions(ReadText read)
    {
        foreach (Mention mention in read.MentionsOf(Index))
        {
            ClassSet classes = default;
            foreach (string name in mention.Entry?.Classes ?? [])
            {
                classes |= _lexicon.Names.Find(name);
            }

            if (mention.Type == MentionType.Person)
            {
                classes |= _lexicon.Names.Find("person");
            }

            if (mention.Entry?.Weapon is { } weapon)
            {
                classes |= _lexicon.Names.Find("weapon:" + weapon);
            }

            if (!mention.States.IsEmpty)
            {
                classes |= _lexicon.Names.Find("stateful");
            }

            for (int i = mention.First; i <= mention.Last; i++)
            {
                MentionAt[i] = mention;
                Classes[i] |= classes;
            }
        }
    }

    private void PlaceClasses()
    {
        for (int i = 0; i < Count; i++)
        {
            foreach ((int last, ClassSet classes, WordPos pos) in _lexicon.ClassesAt(Words, i))
            {
                if ((pos == WordPos.Verb && VerbForms[i] == VerbForm.None && !IsGerundNoun(i)) || (pos == WordPos.Noun && IsVerbOnly(last)))
                {
                    continue;
                }

                Classes[i] |= classes;
                Classes[last] |= classes;
            }
        }
    }

    private void MarkVotes()
    {
        ClassSet chamber = _lexicon.Names.Find("parliament");
        if (!Classes.Any(c => c.Meets(chamber)) || Assembling.VoteFigures.In(this) is null)
        {
            return;
        }

        ClassSet figures = _lexicon.Names.Find("vote-figures");
        for (int i = 0; i < Count; i++)
        {
            if (char.IsAsciiDigit(Low[i][0]))
            {
                Classes[i] |= figures;
            }
        }
    }

    /// <summary>"The leaving of the treaty": tagged as a noun, yet it names the act.</summary>
    private bool IsGerundNoun(int token) => Low[token].EndsWith("ing", StringComparison.Ordinal) && (_lexicon.FormsOf(Words[token]) & VerbForm.Gerund) != 0;

    /// <summary>Zones worked out so far, by the verb (null for a noun) and by first and last word of what asked.</summary>
    internal Dictionary<(VerbGroup? Group, int First, int Last), Zones> Zoned { get; } = [];

    private bool IsVerbOnly(int token) => VerbForms[token] != VerbForm.None && VerbMarker.IsSurelyVerb(this, token);
}
