using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Text;

namespace InForce.Reading.Mentions;

/// <summary>One pass over a document in order: names by shape, treaties called by a common word, organs with their owners.</summary>
internal sealed class MentionWalk
{
    private readonly Document _document;
    private readonly TextLayout _layout;
    private readonly NameShapes _shapes;
    private readonly ILookup<int, Mention> _listed;
    private readonly StateFocus _focus;
    private readonly OrganOwners _owners;
    private readonly PersonChains _persons = new();
    private readonly ImmutableArray<Mention>.Builder _found = ImmutableArray.CreateBuilder<Mention>();
    private Mention? _treaty;

    /// <summary>The treaty the text is about before it names one: its title's, or that on the class of weapon it speaks of.</summary>
    public Mention? Treaty { init => _treaty = value; }

    public MentionWalk(Document document, TextLayout layout, List<Mention> listed, NameShapes shapes, ImmutableArray<string> titleStates)
    {
        (_document, _layout, _shapes) = (document, layout, shapes);
        _listed = listed.ToLookup(m => m.Sentence);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string state in listed.SelectMany(m => m.States).Concat(titleStates).Concat(titleStates))
        {
            counts[state] = counts.GetValueOrDefault(state) + 1;
        }

        _focus = new StateFocus(counts);
        _owners = new OrganOwners(document.Text, _focus);
    }

    public ImmutableArray<Mention> Run()
    {
        int paragraph = -1;
        for (int s = 0; s < _layout.Sentences.Length; s++)
        {
            RawSentence sentence = _layout.Sentences[s];
            if (sentence.Paragraph != paragraph)
            {
                paragraph = sentence.Paragraph;
                _focus.NextParagraph();
            }

            Sentence(s, sentence);
            _focus.NextSentence();
        }

        return _found.DrainToImmutable();
    }

    private void Sentence(int index, RawSentence sentence)
    {
        var mentions = new SortedDictionary<int, Mention>();
        foreach (Mention mention in _listed[index])
        {
            mentions[mention.First] = mention;
        }

        var taken = new bool[sentence.Tokens.Length];
        foreach (Mention mention in mentions.Values)
        {
            taken.AsSpan(mention.First, mention.Last - mention.First + 1).Fill(true);
        }

        AnaphoricTreaties(index, sentence, mentions, taken);
        NamesByShape(index, sentence, mentions, taken);
        Mention[] ordered = [.. mentions.Values];
        for (int i = 0; i < ordered.Length; i++)
        {
            ordered[i] = _owners.Owned(sentence, ordered, i);
            Note(ordered[i], sentence);
            _found.Add(ordered[i]);
        }
    }

    /// <summary>States named raise what later words without a state stand for.</summary>
    private void Note(Mention mention, RawSentence sentence)
    {
        if (mention.Type == MentionType.Treaty && mention.Entry is { Classes: not [] })
        {
            _treaty = mention;
        }

        if (mention.States.IsEmpty || mention.Type is MentionType.Person)
        {
            return;
        }

        bool early = mention.First <= 3 || sentence.Kind == SentenceKind.Dateline;
        _focus.Name(mention.States, early ? 1.2 : mention.IsModifier ? 0.7 : 0.5);
    }

    private void AnaphoricTreaties(int index, RawSentence sentence, SortedDictionary<int, Mention> mentions, bool[] taken)
    {
        for (int i = 1; i < sentence.Tokens.Length; i++)
        {
            Mention? named = mentions.Values.LastOrDefault(m => m.Type == MentionType.Treaty && m.Last < i) ?? _treaty;
            if (taken[i] || named?.Entry is not { } entry || !IsHead(entry, sentence.Tokens[i].In(_document.Text)))
            {
                continue;
            }

            bool followed = i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].In(_document.Text) is "between" or "with" or "of";
            if (!followed && (HasDeterminer(sentence, i) || IsOwnBond(sentence, i)))
            {
                taken[i] = true;
                mentions[i] = new Mention(sentence.Tokens[i], sentence.Tokens[i], MentionType.Treaty, entry.Id) { Sentence = index, First = i, Last = i, Entry = entry };
            }
        }
    }

    private static bool IsHead(GazetteerEntry treaty, ReadOnlySpan<char> word) =>
        word.Length is > 2 and < 16 && treaty.Heads is { } heads && heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"its treaty commitments".</summary>
    private bool IsOwnBond(RawSentence sentence, int i) =>
        i > 0 && i + 1 < sentence.Tokens.Length && sentence.Tokens[i - 1].In(_document.Text) is "its" or "Its" or "their" or "Their" or "our" or "Our"
        && sentence.Tokens[i + 1].In(_document.Text) is "commitments" or "obligations" or "commitment" or "obligation" or "membership" or "duties";

    private bool HasDeterminer(RawSentence sentence, int i)
    {
        for (int j = i - 1; j >= Math.Max(0, i - 3); j--)
        {
            if (sentence.Tokens[j].In(_document.Text) is "the" or "The" or "this" or "This" or "that")
            {
                return true;
            }
        }

        return false;
    }

    private void NamesByShape(int index, RawSentence sentence, SortedDictionary<int, Mention> mentions, bool[] taken)
    {
        if (sentence.Kind == SentenceKind.Heading)
        {
            return;
        }

        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            int last = taken[i] ? i - 1 : NameShapes.RunEnd(_document.Text, sentence, i, k => taken[k]);
            if (last < i)
            {
                continue;
            }

            // "Later Berg left": a sentence's first word has its capital for nothing.
            Mention? named = ByShape(index, sentence, mentions, i, last) ?? (i == 0 && last > 0 ? ByShape(index, sentence, mentions, 1, last) : null);
            if (named is { } mention)
            {
                mentions[mention.First] = mention;
                taken.AsSpan(mention.First, last - mention.First + 1).Fill(true);
            }

            i = last;
        }
    }

    private Mention? ByShape(int index, RawSentence sentence, SortedDictionary<int, Mention> mentions, int first, int last)
    {
        string text = _document.Text;
        TextSpan span = NameShapes.Span(sentence, first, last);
        string name = span.In(text).ToString();
        var mention = new Mention(span, sentence.Tokens[last], MentionType.Person, name) { Sentence = index, First = first, Last = last };
        if (_shapes.IsFirm(text, sentence, first, last, out string? state))
        {
            return mention with { Type = MentionType.Organization, Entry = s_firm, States = state is null ? [] : [state], Id = FirmId(state, name) };
        }

        if (_shapes.IsOutlet(text, sentence, first, last))
        {
            return mention with { Type = MentionType.Outlet, Entry = s_outlet };
        }

        Mention? role = mentions.Values.LastOrDefault(m => m.Last == first - 1 && m.Type == MentionType.Role);
        if (_persons.Find(name) is { } known)
        {
            known = _persons.Add(known.Name, RoleText(role) ?? known.Role, StatesOf(role, sentence, mentions));
            GazetteerEntry? office = OfficeHolders.Named(known.Name) is { } listed && listed.IsInOffice(_document.PublishedOn) ? listed.Entry : null;
            return mention with { Id = known.Name, Role = known.Role, States = known.States, Entry = office };
        }

        if (HolderOf(name, role, sentence, mentions) is { } holder)
        {
            _persons.AddSpelling(name, holder.Name);
            PersonChain official = _persons.Add(holder.Name, RoleText(role) ?? RoleAfter(mentions, last), holder.States);
            return mention with { Id = official.Name, Role = official.Role, States = official.States, Entry = holder.IsInOffice(_document.PublishedOn) ? holder.Entry : null };
        }

        bool titled = role is not null || (last > first && FollowedByRole(sentence, mentions, last));
        if (!titled && !(last > first && last - first < 4 && FollowedBySpeech(sentence, last)))
        {
            return null;
        }

        PersonChain chain = _persons.Add(name, RoleText(role) ?? RoleAfter(mentions, last), StatesOf(role, sentence, mentions));
        return mention with { Id = chain.Name, Role = chain.Role, States = chain.States };
    }

    private OfficeHolder? HolderOf(string name, Mention? role, RawSentence sentence, SortedDictionary<int, Mention> mentions) =>
        name.Contains(' ', StringComparison.Ordinal) ? OfficeHolders.Named(name)
        : role?.Entry is { } office ? OfficeHolders.Titled(office.Id, name, StatesOf(role, sentence, mentions))
        : null;

    private static readonly GazetteerEntry s_firm = new("", "", MentionType.Organization, Spelling.Free, StateForm.None, ["firm"]);
    private static readonly GazetteerEntry s_outlet = new("", "", MentionType.Outlet, Spelling.Free, StateForm.None, ["outlet"]);

    private static string FirmId(string? state, string name) =>
        (state is null ? string.Empty : state + ":") + string.Concat(name.Split(' ', '-').Where(part => part.Length > 0));

    private string? RoleText(Mention? role) => role?.Span.In(_document.Text).ToString();

    private string? RoleAfter(SortedDictionary<int, Mention> mentions, int last) =>
        RoleText(mentions.Values.FirstOrDefault(m => m.Type == MentionType.Role && m.First > last && m.First <= last + 5));

    private bool FollowedByRole(RawSentence sentence, SortedDictionary<int, Mention> mentions, int last) =>
        last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].In(_document.Text) is "," or "("
        && mentions.Values.Any(m => m.Type == MentionType.Role && m.First > last && m.First <= last + 6);

    private bool FollowedBySpeech(RawSentence sentence, int last)
    {
        for (int i = last + 1; i < Math.Min(sentence.Tokens.Length, last + 3); i++)
        {
            if (SpeechVerbs.Contains(sentence.Tokens[i].In(_document.Text)))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<string> StatesOf(Mention? role, RawSentence sentence, SortedDictionary<int, Mention> mentions)
    {
        if (role is null)
        {
            return [];
        }

        Mention[] ordered = [.. mentions.Values];
        int at = Array.IndexOf(ordered, role);
        return at < 0 ? [] : _owners.Owned(sentence, ordered, at).States;
    }
}
