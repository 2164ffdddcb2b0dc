using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Syntax;

namespace InForce.Reading.Assembling;

/// <summary>What has been read so far, for words that point back: "the withdrawal", "the convention", "the three countries".</summary>
internal sealed class DocumentMemory
{
    /// <summary>Sentences over which the one who acted last is still meant.</summary>
    private const int ActReach = 2;

    /// <summary>So many states may be meant anywhere in the text because it names them often.</summary>
    private const int Often = 3;

    /// <summary>States are ranked by their first place up to this one.</summary>
    private const int Leading = 8;

    private readonly ReadText _read;
    private readonly Func<Mention, Mention?> _treatyOn;
    private readonly ImmutableArray<Mention> _pointable;
    private readonly (int Start, string Person)? _leader;
    private readonly int _secondLeader = int.MaxValue;
    private readonly string? _main;
    private readonly ImmutableArray<Mention> _ofStates;
    private readonly string[] _byCount, _byPlace;
    private readonly Dictionary<string, int> _counts;
    private readonly Dictionary<int, string> _relations = [];
    private readonly Dictionary<string, int> _actedIn = new(StringComparer.Ordinal);
    private ImmutableArray<string> _lastAct = [];
    private int _lastActIn;
    private ImmutableArray<string> _lastSeveral = [];

    /// <param name="treatyOn">The treaty about a weapon mention's class, or null.</param>
    public DocumentMemory(ReadText read, Func<Mention, Mention?> treatyOn)
    {
        (_read, _treatyOn) = (read, treatyOn);
        _ofStates = [.. read.Mentions.Where(m => !m.States.IsEmpty)];
        _counts = _ofStates.SelectMany(m => m.States).CountBy(state => state, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _byCount = [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
        _byPlace = [.. _ofStates.SelectMany(m => m.States).Distinct().Take(Leading)];
        _main = _byCount.FirstOrDefault();
        _pointable = [.. read.Mentions.Where(m => !m.States.IsEmpty && m.Type is MentionType.State or MentionType.Organization)];
        Treaties = [.. read.Mentions.Where(m => m.Type == MentionType.Treaty && m.Entry is not null)];
        Persons = [.. read.Mentions.Where(m => m.Type == MentionType.Person)];
        Weapons = [.. read.Mentions.Where(m => m.Type == MentionType.Weapon && m.Id is not ("mine" or "naval"))];
        MainWeapon = Weapons.GroupBy(m => m.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(m => m.Span.Start)).FirstOrDefault()?.Key;
        foreach (Mention person in read.Mentions.Where(IsLeader))
        {
            _leader ??= (person.Span.Start, person.Id);
            _secondLeader = person.Id == _leader.Value.Person ? _secondLeader : Math.Min(_secondLeader, person.Span.Start);
        }
    }

    public ImmutableArray<Mention> Treaties { get; }

    public ImmutableArray<Mention> Weapons { get; }

    /// <summary>The class most often named; null when none is.</summary>
    public string? MainWeapon { get; }

    /// <summary>A state has been told to join; a treaty that enters into force then does so for it.</summary>
    public bool SomeoneJoined { get; private set; }

    /// <param name="sentence">In which it was told.</param>
    public void Acted(ImmutableArray<string> states, bool joined, int sentence)
    {
        SomeoneJoined |= joined;
        if (!states.IsEmpty)
        {
            (_lastAct, _lastActIn) = (states, sentence);
            foreach (string state in states.Select(ActorCode.StateOf).OfType<string>())
            {
                _actedIn[state] = sentence;
            }

            _lastSeveral = states.Length > 1 ? states : _lastSeveral;
        }
    }

    /// <summary>
    /// The treaty the words at a place are about: named in the same sentence, or by its weapon there ("the notice on cluster munitions"), else the
    /// last before, else the first of the text.
    /// </summary>
    public Mention? TreatyAt(SentenceView view, int token)
    {
        int at = view.Raw.Tokens[token].Start;
        return Nearest(Treaties, view.Index, at, _ => true) ?? ByWeapon(view, at) ?? Treaties.LastBefore(at) ?? Treaties.FirstOrDefault();
    }

    private Mention? ByWeapon(SentenceView view, int at)
    {
        Mention? weapon = Nearest(Weapons, view.Index, at, w => w.First > 0 && view.Low[w.First - 1] is "on");
        return weapon is null ? null : _treatyOn(weapon);
    }

    /// <summary>The weapon class spoken of at a place.</summary>
    public string? WeaponAt(SentenceView view, int token)
    {
        int at = view.Raw.Tokens[token].Start;
        return (Nearest(Weapons, view.Index, at, _ => true) ?? Weapons.LastBefore(at))?.Id ?? MainWeapon;
    }

    /// <summary>Of the mentions in a sentence, the one that begins nearest to a place.</summary>
    private Mention? Nearest(ImmutableArray<Mention> mentions, int sentence, int at, Func<Mention, bool> fits) =>
        mentions.Within(_read.Layout.Sentences[sentence].Span).Where(fits).MinBy(m => Math.Abs(m.Span.Start - at));

    /// <summary>The states of the head a place stands under ("LATVIA: WITHDRAWAL"); empty where none does.</summary>
    public ImmutableArray<string> HeadedBy(int offset) => _read.Heads.At(offset);

    /// <summary>Whom "it" or "they" points to: the state that leads the nearest sentence before which names one, or several together.</summary>
    public ImmutableArray<string> PointedTo(SentenceView view, int token, bool plural)
    {
        if (!plural && SubjectBefore(view, token) is { } subject)
        {
            return subject.States;
        }

        int end = _pointable.CountEndedBy(view.Raw.Tokens[token].Start);
        for (int sentences = 0; sentences < 3 && end > 0; sentences++)
        {
            int first = end - 1;
            while (first > 0 && _pointable[first - 1].Sentence == _pointable[first].Sentence)
            {
                first--;
            }

            Mention[] own = [.. _pointable[first..end].Where(IsStateOrOrgan)];
            Mention? several = own.FirstOrDefault(m => m.States.Length > 1);
            string[] all = [.. own.Where(m => !m.IsModifier).SelectMany(m => m.States).Distinct()];
            if (plural ? several is not null || all.Length > 1 : own.Length > 0)
            {
                return plural ? several?.States ?? [.. all] : [.. (own.FirstOrDefault(m => !m.IsModifier) ?? own[0]).States];
            }

            end = first;
        }

        return [];
    }

    /// <summary>"Of these only Slovakia is in, and Prague said it would stay": in one sentence it is the last that did something.</summary>
    private Mention? SubjectBefore(SentenceView view, int token) => view.Tree is not { } tree ? null
        : _pointable.Within(_read.Layout.Sentences[view.Index].Span).LastOrDefault(m => m.Last < token && IsStateOrOrgan(m) && IsSubject(tree, m));

    private static bool IsStateOrOrgan(Mention mention) => mention.Type == MentionType.State || mention.Entry?.Form == StateForm.Organ;

    private static bool IsSubject(Sentence tree, Mention mention) =>
        Enumerable.Range(mention.First, mention.Last - mention.First + 1).Any(i => tree[i].Deprel.StartsWith("nsubj", StringComparison.Ordinal));

    /// <summary>Whom "he" or "she" points to: the person named last before a place; null where none is.</summary>
    public Mention? LastPerson(int offset) => Persons.LastBefore(offset);

    private ImmutableArray<Mention> Persons { get; }

    public DateOnly? Published => _read.Document.PublishedOn;

    /// <summary>The states named most often.</summary>
    public IEnumerable<string> OftenNamed => _byCount.Take(Often);

    /// <summary>States that acted together last; empty where none did.</summary>
    public ImmutableArray<string> LastSeveral => _lastSeveral;

    /// <summary>Its rank by how often it is named, from 0; -1 where others are named more often than that counts.</summary>
    public int RankOf(string state) => Array.IndexOf(_byCount, state, 0, Math.Min(_byCount.Length, Leading));

    /// <summary>Which part of all mentions of states name it, 0 to 1.</summary>
    public double ShareOf(string state) => _counts.GetValueOrDefault(state) / (double)Math.Max(1, _ofStates.Length);

    /// <summary>Its rank by where it is first named, from 0; -1 where others come first.</summary>
    public int LeadRankOf(string state) => Array.IndexOf(_byPlace, state);

    /// <summary>The sentence in which it was last told to act; -1 where it was not.</summary>
    public int LastActedIn(string state) => _actedIn.GetValueOrDefault(state, -1);

    public bool IsLastToAct(string state) => _lastAct.Any(actor => ActorCode.StateOf(actor) == state);

    /// <summary>Mentions of states, in order: the last so many before a place, then those up to the end of its sentence.</summary>
    public IEnumerable<Mention> StatesAround(int offset, TextSpan sentence, int most)
    {
        int end = _ofStates.CountEndedBy(sentence.End), from = Math.Max(0, _ofStates.CountEndedBy(offset) - most);
        return Enumerable.Range(from, Math.Max(0, end - from)).Select(i => _ofStates[i]);
    }

    /// <summary>Keeps how the states of a sentence hang in it.</summary>
    public void Saw(SentenceView view)
    {
        if (view.Tree is { } tree)
        {
            foreach (Mention mention in _ofStates.Within(view.Raw.Span))
            {
                _relations[mention.Span.Start] = tree[mention.Last].Deprel;
            }
        }
    }

    /// <summary>How a mention hangs in its sentence; null where that was not read.</summary>
    public string? RelationOf(Mention mention) => _relations.GetValueOrDefault(mention.Span.Start);

    /// <summary>The state the item speaks of most: whose "we" it is where no other speaks. Null where no state is named.</summary>
    public string? Main => _main;

    /// <summary>Who says "we" outside of quotation marks: the item's publisher.</summary>
    public string? Author => _read.Document.Publisher;

    /// <summary>The one person called president, king or the like so far; null where there is none or more than one.</summary>
    public string? Leader(int offset) => _leader is var (start, person) && start < offset && _secondLeader >= offset ? person : null;

    private static bool IsLeader(Mention mention) => mention.Type == MentionType.Person && mention.Role is { } role && s_leaders.Any(l => role.Contains(l, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] s_leaders = ["president", "king", "queen", "head of state", "emir", "sultan"];

    /// <summary>
    /// The states of the last act told, or of the organs and firms that did it (of the last one of several states together), else the state most often named.
    /// Where there is none, or it lies sentences back, one state is the one just spoken of.
    /// </summary>
    public ImmutableArray<string> ActorsFor(SentenceView view, int token, bool plural)
    {
        if (!plural && (_lastAct.IsEmpty || view.Index - _lastActIn > ActReach) && PointedTo(view, token, plural: false) is { IsEmpty: false } near)
        {
            return near;
        }

        ImmutableArray<string> acted = plural ? _lastSeveral : _lastAct;
        ImmutableArray<string> states = [.. acted.Select(ActorCode.StateOf).OfType<string>().Distinct()];
        return !states.IsEmpty ? states : _main is { } state ? [state] : [];
    }
}
