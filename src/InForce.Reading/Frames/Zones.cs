namespace InForce.Reading.Frames;

/// <summary>The stretches of a sentence in which a verb's partners stand: by the tree where there is one, by order otherwise.</summary>
internal sealed class Zones
{
    private readonly SentenceView _view;

    private Zones(SentenceView view) => _view = view;

    /// <summary>Tokens of the one who acts; empty where the sentence does not say.</summary>
    public required IReadOnlyList<int> Agent { get; init; }

    /// <summary>Tokens of what is acted on, with further complements.</summary>
    public required IReadOnlyList<int> Object { get; init; }

    /// <summary>The object's own words: its head with attributes, and what follows "of" after a word of measure.</summary>
    public required IReadOnlyList<int> Head { get; init; }

    /// <summary>Something is acted on in words of its own; a day or year does not count ("left in 2017").</summary>
    public bool HasObject => Trigger.First >= 0 && Head.Any(i => !char.IsAsciiDigit(_view.Low[i][0]) && !_view.Classes[i].Meets(_view.Class("date-word") | _view.Class("year-word")));

    /// <summary>The subject's own words.</summary>
    public required IReadOnlyList<int> SubjectHead { get; init; }

    /// <summary>The whole segment.</summary>
    public required IReadOnlyList<int> Clause { get; init; }

    /// <summary>From the trigger to the end of the sentence or the next strong break.</summary>
    public required IReadOnlyList<int> After { get; init; }

    public required IReadOnlyList<int> Before { get; init; }

    /// <summary>The one who acts is only pointed to: "it", "they", "which", "the country".</summary>
    public bool IsPronoun => Agent.Count is > 0 and <= 2 && Agent.All(i => FunctionWords.Pronouns.Contains(_view.Low[i]) || FunctionWords.Relatives.Contains(_view.Low[i]) || _view.Low[i] is "the" or "country" or "countries" or "state" or "nation");

    /// <summary>First and last token of the words that asked: they do not answer for themselves.</summary>
    public (int First, int Last) Trigger { get; init; } = (-1, -1);

    public bool Meets(IReadOnlyList<int> zone, ClassSet classes)
    {
        for (int i = 0; i < zone.Count; i++)
        {
            int token = zone[i];
            if (token != Trigger.First && token != Trigger.Last && _view.Classes[token].Meets(classes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Many frames ask at one word; the answer is worked out once.</summary>
    public static Zones OfVerb(SentenceView view, VerbGroup group, int last) =>
        view.Zoned.TryGetValue((group, last, last), out Zones? known) ? known : view.Zoned[(group, last, last)] = AroundVerb(view, group, last);

    /// <inheritdoc cref="OfVerb"/>
    public static Zones OfNoun(SentenceView view, int noun, int first) =>
        view.Zoned.TryGetValue((null, first, noun), out Zones? known) ? known : view.Zoned[(null, first, noun)] = AroundNoun(view, noun, first);

    private static Zones AroundVerb(SentenceView view, VerbGroup group, int last)
    {
        Segment segment = view.Segments[group.Segment];
        List<int> complement = Range(group.Main + 1, segment.End);
        List<int> subject = view.Tree is { } tree ? TreeZones.Subject(tree, group.Main) : [];
        if (view.Tree is { } parsed)
        {
            complement = [.. complement.Union(TreeZones.Complements(parsed, group.Main)).Where(i => i != group.Main).Order()];
        }

        if (subject.Count == 0)
        {
            subject = Subject(view, group);
        }

        List<int> agent = subject;
        if (group.IsPassive)
        {
            agent = view.Tree is { } withAgent ? TreeZones.Agent(withAgent, group.Main) : [];
            agent = agent.Count > 0 ? agent : ByAgent(view, group, segment.End);
        }

        IReadOnlyList<int> acted = group.IsPassive ? [.. subject.Union(complement).Except(agent).Order()] : [.. complement.Except(subject)];
        return new Zones(view)
        {
            Trigger = (group.Main, last),
            Agent = agent,
            Object = acted,
            Head = view.Tree is null ? acted : TreeHeads.OfObject(view, group, last),
            SubjectHead = view.Tree is not null && TreeHeads.OfSubject(view, group) is { Count: > 0 } head ? head : subject,
            Clause = [.. Range(segment.First, segment.End).Union(subject).Union(complement).Order()],
            After = Range(group.Main + 1, StrongBreak(view, group.Main)),
            Before = Range(0, group.First),
        };
    }

    private static Zones AroundNoun(SentenceView view, int noun, int first)
    {
        Segment segment = view.SegmentOf(noun);
        List<int> acted = Range(noun + 1, Math.Min(segment.End, noun + 16));
        NounPartners? partners = view.Tree is null ? null : TreeHeads.OfNoun(view, noun);
        List<int> agent = partners?.Agent ?? Range(Math.Max(segment.First, noun - 8), noun);
        return new Zones(view)
        {
            Trigger = (first, noun),
            Agent = agent,
            Object = partners?.Object ?? acted,
            Head = partners?.Object ?? acted,
            SubjectHead = agent,
            Clause = Range(segment.First, segment.End),
            After = Range(noun + 1, StrongBreak(view, noun)),
            Before = Range(0, noun),
        };
    }

    private static List<int> Range(int first, int end) => end <= first ? [] : [.. Enumerable.Range(first, end - first)];

    private static int StrongBreak(SentenceView view, int from)
    {
        for (int i = from + 1; i < view.Count; i++)
        {
            if (view.Low[i] is ";" || i - from > 40)
            {
                return i;
            }
        }

        return view.Count;
    }

    private static List<int> ByAgent(SentenceView view, VerbGroup group, int end)
    {
        for (int i = group.Main + 1; i < end - 1; i++)
        {
            if (view.Low[i] != "by" || view.VerbForms[i + 1].HasFlag(VerbForm.Gerund))
            {
                continue;
            }

            if (char.IsDigit(view.Low[i + 1][0]) || view.Classes[i + 1].IsEmpty && view.Low[i + 1] is "law" or "land" or "a" && i + 2 < end && view.Low[i + 2] is "majority" or "vote" or "wide")
            {
                continue;
            }

            int stop = i + 1;
            while (stop < end && view.Low[stop] is not ("," or "." or ";" or "on" or "in" or "at" or "to" or "last" or "this" or "for"))
            {
                stop++;
            }

            return Range(i + 1, stop);
        }

        return [];
    }

    /// <summary>The words before the verb; for a verb without any, what the clause hangs on or shares its subject with.</summary>
    private static List<int> Subject(SentenceView view, VerbGroup group)
    {
        Segment own = view.Segments[group.Segment];
        if (!group.IsFinite)
        {
            return SubjectOfNonfinite(view, group, own);
        }

        List<int> before = Range(own.First, group.First);
        if (HasNoun(view, before))
        {
            return before;
        }

        if (own.Link == SegmentLink.Relative)
        {
            return Antecedent(view, own.First);
        }

        return SharedSubject(view, group.Segment, group.First);
    }

    private static List<int> SubjectOfNonfinite(SentenceView view, VerbGroup group, Segment own)
    {
        if (group.IsBareParticiple && group.First > 0)
        {
            return Antecedent(view, group.First);
        }

        VerbGroup? finite = view.Groups.LastOrDefault(g => g.IsFinite && g.Segment == group.Segment && g.Main < group.First)
            ?? view.Groups.FirstOrDefault(g => g.IsFinite && g.Segment == group.Segment)
            ?? view.Groups.LastOrDefault(g => g.IsFinite && g.Main < group.First)
            ?? view.Groups.FirstOrDefault(g => g.IsFinite);
        if (finite is not null)
        {
            return Subject(view, finite);
        }

        List<int> before = Range(own.First, group.First);
        return HasNoun(view, before) ? before : [];
    }

    private static bool HasNoun(SentenceView view, List<int> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            int token = tokens[i];
            string word = view.Low[token];
            bool subjectless = FunctionWords.Relatives.Contains(word) || FunctionWords.Subordinators.Contains(word) || FunctionWords.Coordinators.Contains(word)
                || FunctionWords.Adverbs.Contains(word) || FunctionWords.Prepositions.Contains(word) || !char.IsLetterOrDigit(word[0]) || word is "that" && i == 0
                || word.EndsWith("ly", StringComparison.Ordinal);
            if (!subjectless)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The noun group that ends right before a relative clause or a participle.</summary>
    private static List<int> Antecedent(SentenceView view, int end)
    {
        int last = end - 1;
        while (last > 0 && !char.IsLetterOrDigit(view.Low[last][0]))
        {
            last--;
        }

        int first = last;
        while (first > 0 && end - first < 9 && view.VerbForms[first - 1] == VerbForm.None && view.Low[first - 1] is not (";" or ":" or "that" or "which" or "“" or "\"")
            && !(FunctionWords.Prepositions.Contains(view.Low[first - 1]) && view.Low[first - 1] is not "of" && first <= last))
        {
            first--;
        }

        return Range(first, last + 1);
    }

    /// <summary>"… adopted the law and sent it": the subject of the nearest earlier clause that is not set between.</summary>
    private static List<int> SharedSubject(SentenceView view, int segment, int first)
    {
        for (int s = segment - 1; s >= 0; s--)
        {
            if (view.Segments[s].Link is SegmentLink.Relative or SegmentLink.Inserted && s > 0)
            {
                continue;
            }

            VerbGroup? finite = view.Groups.FirstOrDefault(g => g.IsFinite && g.Segment == s);
            int end = finite?.First ?? view.Segments[s].End;
            List<int> before = Range(view.Segments[s].First, Math.Min(end, first));
            if (HasNoun(view, before))
            {
                return before;
            }
        }

        return [];
    }
}
