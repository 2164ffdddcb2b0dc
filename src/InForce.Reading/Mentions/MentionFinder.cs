using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Text;

namespace InForce.Reading.Mentions;

/// <summary>Finds what a text names, sentence by sentence, and says which state each organ and person belongs to. Immutable, safe to share.</summary>
internal sealed class MentionFinder(Gazetteer gazetteer, NameShapes shapes, Homonyms homonyms)
{
    /// <summary>Finds only what the lists hold: the simplest form of this layer, for measuring.</summary>
    public bool ListedOnly { get; init; }

    public ReadText Read(Document document)
    {
        TextLayout layout = TextLayout.Of(document.Text);
        int[][] words = [.. layout.Sentences.Select(s => Numbers(document.Text, s))];
        var listed = new List<Mention>();
        for (int i = 0; i < words.Length; i++)
        {
            Listed(document.Text, layout.Sentences[i], i, words[i], listed);
        }

        homonyms.Settle(document.Text, layout, listed);
        List<Mention> title = Title(document);
        var walk = new MentionWalk(document, layout, listed, shapes, [.. title.SelectMany(m => m.States)])
        {
            Treaty = title.Find(m => m.Type == MentionType.Treaty) ?? ByWeapon(listed),
        };
        return new ReadText(document, layout, words, ListedOnly ? [.. listed] : walk.Run());
    }

    /// <summary>The treaty a weapon's name stands for in "the notice on cluster munitions"; null where no treaty is about that class.</summary>
    public Mention? TreatyOn(Mention weapon) =>
        gazetteer.TreatyOn(weapon.Id) is { } entry ? weapon with { Type = MentionType.Treaty, Id = entry.Id, Entry = entry } : null;

    private int[] Numbers(string text, RawSentence sentence)
    {
        var numbers = new int[sentence.Tokens.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = gazetteer.Vocabulary.Find(sentence.Tokens[i].In(text));
        }

        return numbers;
    }

    /// <summary>A text that names no treaty but speaks of "the convention" and of mines means the one on that class.</summary>
    private Mention? ByWeapon(List<Mention> listed)
    {
        string? weapon = listed.Exists(m => m.Type == MentionType.Treaty) ? null : listed.Where(m => m.Entry is { Type: MentionType.Weapon, IsStrong: true })
            .GroupBy(m => m.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return weapon is not null && gazetteer.TreatyOn(weapon) is { } entry ? new Mention(default, default, MentionType.Treaty, entry.Id) { Entry = entry } : null;
    }

    private List<Mention> Title(Document document)
    {
        if (document.Title is not { Length: > 0 and < 1000 } title)
        {
            return [];
        }

        TextLayout layout = TextLayout.Of(title);
        var found = new List<Mention>();
        for (int i = 0; i < layout.Sentences.Length; i++)
        {
            Listed(title, layout.Sentences[i], i, Numbers(title, layout.Sentences[i]), found);
        }

        return found;
    }

    private void Listed(string text, RawSentence sentence, int index, int[] words, List<Mention> into)
    {
        foreach ((int first, int count, ImmutableArray<GazetteerEntry> entries) in gazetteer.Find(text, sentence, words))
        {
            GazetteerEntry entry = Choose(entries);
            int last = first + count - 1;
            bool possessive = last + 1 < words.Length && IsPossessive(sentence.Tokens[last + 1].In(text));
            bool adjective = entry.Form is StateForm.Adjective or StateForm.People && last + 1 < words.Length
                && !possessive && char.IsLetter(text[sentence.Tokens[last + 1].Start]) && entries.Any(e => e.Form == StateForm.Adjective);
            into.Add(new Mention(
                TextSpan.FromBounds(sentence.Tokens[first].Start, sentence.Tokens[last].End), sentence.Tokens[last], entry.Type, entry.Id)
            {
                Sentence = index,
                First = first,
                Last = last,
                Entry = entry,
                States = entry.States,
                IsModifier = possessive || adjective,
            });
        }
    }

    private static bool IsPossessive(ReadOnlySpan<char> token) => token is "'s" or "’s" or "'" or "’";

    /// <summary>Of several entries for the same words, names of states come before bodies, bodies before words for organs.</summary>
    private static GazetteerEntry Choose(ImmutableArray<GazetteerEntry> entries) =>
        entries.MinBy(e => e.Type switch
        {
            MentionType.Treaty => 0,
            MentionType.State => 1,
            MentionType.Organization when e.Form != StateForm.Organ || !e.States.IsEmpty => 2,
            MentionType.Weapon => 3,
            MentionType.Organization => 4,
            MentionType.Role => 5,
            _ => 6,
        })!;
}
