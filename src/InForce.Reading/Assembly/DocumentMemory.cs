using System.Collections.Immutable;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>What has been read so far, for words that point back: "the withdrawal", "the convention", "the three countries".</summary>
internal sealed class DocumentMemory
{
    private readonly ReadText _read;
    private readonly Func<Mention, Mention?> _treatyOn;
    private readonly List<(int Sentence, ImmutableArray<string> States)> _acts = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <param name="treatyOn">The treaty about a weapon mention's class, or null.</param>
    public DocumentMemory(ReadText read, Func<Mention, Mention?> treatyOn)
    {
        (_read, _treatyOn) = (read, treatyOn);
        foreach (string state in read.Mentions.SelectMany(m => m.States))
        {
            _counts[state] = _counts.GetValueOrDefault(state) + 1;
        }

        Treaties = [.. read.Mentions.Where(m => m.Type == MentionType.Treaty && m.Entry is not null)];
        Weapons = [.. read.Mentions.Where(m => m.Type == MentionType.Weapon && m.Id is not ("mine" or "naval"))];
        MainWeapon = Weapons.GroupBy(m => m.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(m => m.Span.Start)).FirstOrDefault()?.Key;
    }

    public ImmutableArray<Mention> Treaties { get; }

    public ImmutableArray<Mention> Weapons { get; }

    /// <summary>The class most often named; null when none is.</summary>
    public string? MainWeapon { get; }

    public void Acted(int sentence, ImmutableArray<string> states)
    {
        if (!states.IsEmpty)
        {
            _acts.Add((sentence, states));
        }
    }

    /// <summary>
    /// The treaty the words at a place are about: named in the same sentence, or by its weapon there ("the notice on cluster munitions"), else the
    /// last before, else the first of the text.
    /// </summary>
    public Mention? TreatyAt(SentenceView view, int token)
    {
        int at = view.Raw.Tokens[token].Start;
        Mention? inSentence = Treaties.Where(t => t.Sentence == view.Index).MinBy(t => Math.Abs(t.Span.Start - at));
        return inSentence ?? ByWeapon(view, at) ?? Treaties.LastOrDefault(t => t.Span.Start < at) ?? Treaties.FirstOrDefault();
    }

    private Mention? ByWeapon(SentenceView view, int at)
    {
        Mention? weapon = Weapons.Where(w => w.Sentence == view.Index && w.First > 0 && view.Low[w.First - 1] is "on").MinBy(w => Math.Abs(w.Span.Start - at));
        return weapon is null ? null : _treatyOn(weapon);
    }

    /// <summary>The weapon class spoken of at a place.</summary>
    public string? WeaponAt(SentenceView view, int token)
    {
        int at = view.Raw.Tokens[token].Start;
        Mention? inSentence = Weapons.Where(w => w.Sentence == view.Index).MinBy(w => Math.Abs(w.Span.Start - at));
        return inSentence?.Id ?? Weapons.LastOrDefault(w => w.Span.Start < at)?.Id ?? MainWeapon;
    }

    /// <summary>Whom "it" or "they" points to: the state that leads the nearest sentence before which names one, or several together.</summary>
    public ImmutableArray<string> PointedTo(int offset, bool plural)
    {
        foreach (IGrouping<int, Mention> sentence in _read.Mentions.Where(m => m.Span.End <= offset && !m.States.IsEmpty && m.Type is MentionType.State or MentionType.Organization)
            .GroupBy(m => m.Sentence).OrderByDescending(g => g.Key).Take(3))
        {
            Mention[] own = [.. sentence.Where(m => m.Type == MentionType.State || m.Entry?.Form == StateForm.Organ)];
            Mention? several = own.FirstOrDefault(m => m.States.Length > 1);
            string[] all = [.. own.Where(m => !m.IsModifier).SelectMany(m => m.States).Distinct()];
            if (plural ? several is not null || all.Length > 1 : own.Length > 0)
            {
                return plural ? several?.States ?? [.. all] : [.. (own.FirstOrDefault(m => !m.IsModifier) ?? own[0]).States];
            }
        }

        return [];
    }

    /// <summary>The one person called president, king or the like so far; null where there is none or more than one.</summary>
    public string? Leader(int offset)
    {
        string[] leaders = [.. _read.Mentions.Where(m => m.Type == MentionType.Person && m.Span.Start < offset && m.Role is { } role && s_leaders.Any(l => role.Contains(l, StringComparison.OrdinalIgnoreCase)))
            .Select(m => m.Id).Distinct()];
        return leaders.Length == 1 ? leaders[0] : null;
    }

    private static readonly string[] s_leaders = ["president", "king", "queen", "head of state", "emir", "sultan"];

    public ImmutableArray<string> ActorsFor(int sentence, bool plural)
    {
        for (int i = _acts.Count - 1; i >= 0; i--)
        {
            if (plural ? _acts[i].States.Length > 1 : _acts[i].States.Length == 1 || i == _acts.Count - 1)
            {
                return [.. _acts[i].States.Where(IsState)];
            }
        }

        string? nearest = _read.Mentions.LastOrDefault(m => m.Sentence <= sentence && m.Type == MentionType.State && m.States.Length == 1)?.States[0];
        string? main = _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
        return (main ?? nearest) is { } state ? [state] : [];
    }

    private static bool IsState(string actor) => actor.Length == 3 && actor.All(char.IsAsciiLetterUpper);
}
