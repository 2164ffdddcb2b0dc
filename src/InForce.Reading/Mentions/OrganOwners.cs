using System.Collections.Frozen;
using System.Collections.Immutable;
using InForce.Reading.Text;

namespace InForce.Reading.Mentions;

/// <summary>Finds the state an organ or role belongs to.</summary>
/// <param name="focus">Which state the text speaks of at this place.</param>
internal sealed class OrganOwners(string text, StateFocus focus)
{
    private static readonly Lazy<FrozenDictionary<(string, string), string>> s_ownIds = new(() =>
        GazetteerFiles.Rows("own-organs.tsv", null).ToFrozenDictionary(r => (r["iso3"], r["organ"]), r => r["id"]));

    /// <summary>An organ or role with the state it belongs to: named beside it, else the one spoken of.</summary>
    public Mention Owned(RawSentence sentence, Mention[] mentions, int at)
    {
        Mention organ = mentions[at];
        if (organ.Entry?.Form != StateForm.Organ || !organ.States.IsEmpty)
        {
            return organ.Entry?.Form == StateForm.Organ ? organ with { Id = organ.States[0] + ":" + OrganName(organ) } : organ;
        }

        ImmutableArray<string> owners = OwnerBefore(sentence, mentions, at);
        if (owners.IsEmpty)
        {
            owners = OwnerAfter(sentence, mentions, at, mentions[at].Last + 1);
        }

        if (owners.IsEmpty && organ.Type == MentionType.Role)
        {
            owners = OwnerAfter(sentence, mentions, at, AfterName(sentence, organ.Last + 1));
        }

        if (owners.IsEmpty && organ.Type == MentionType.Role && at + 1 < mentions.Length && mentions[at + 1] is { Type: MentionType.Person } person && person.First == organ.Last + 1)
        {
            owners = person.States;
        }

        if (owners.IsEmpty && organ.Id == "HeadOfState" && IsOfBody(sentence, organ.Last + 1))
        {
            return organ with { Entry = null };
        }

        if (owners.IsEmpty && focus.Current is { } current)
        {
            bool plural = organ.Head.In(text) is var head && head[^1] == 's' && head is "ministers" or "ministries" or "governments" or "parliaments" or "presidents" or "cabinets" or "armies";
            owners = plural && !focus.Group.IsEmpty ? focus.Group : [current];
        }

        return owners.IsEmpty ? organ : organ with { States = owners, Id = string.Join('|', owners.Select(o => o + ":" + OwnId(o, organ.Id))) };
    }

    private static string OwnId(string state, string organ) => s_ownIds.Value.GetValueOrDefault((state, organ), organ);

    private string OrganName(Mention organ) => string.Concat(organ.Span.In(text).ToString().Split(' '));

    /// <summary>"Latvia's Ministry …", "the Finnish parliament", "Latvian, Estonian and Polish counterparts".</summary>
    private ImmutableArray<string> OwnerBefore(RawSentence sentence, Mention[] mentions, int at)
    {
        var owners = ImmutableArray.CreateBuilder<string>();
        int edge = mentions[at].First;
        for (int i = at - 1; i >= 0; i--)
        {
            Mention before = mentions[i];
            int gap = edge - before.Last - 1;
            if (gap > 3 || !JoinsTo(sentence, before.Last + 1, edge, owners.Count > 0))
            {
                break;
            }

            if (before.Type == MentionType.State && (before.IsModifier || owners.Count > 0))
            {
                owners.InsertRange(0, before.States);
                edge = before.First;
                continue;
            }

            break;
        }

        return owners.ToImmutable();
    }

    private bool JoinsTo(RawSentence sentence, int from, int end, bool list)
    {
        for (int i = from; i < end; i++)
        {
            ReadOnlySpan<char> word = sentence.Tokens[i].In(text);
            bool joins = word is "'s" or "’s" or "'" or "’" or "ruling" or "own" or "new" or "former" or "outgoing" or "deputy" or "national" or "permanent"
                || (list && word is "," or "and" or "or" or "&")
                || (!list && char.IsLower(word[0]) && word.Length > 3 && word is not ("that" or "with" or "from" or "told" or "said" or "says" or "which" or "their" or "after" or "into"));
            if (!joins)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Ambassador Carlos Sorreta of the Philippines": behind the name that follows a role.</summary>
    private int AfterName(RawSentence sentence, int edge)
    {
        while (edge < sentence.Tokens.Length && char.IsUpper(sentence.Tokens[edge].In(text)[0]))
        {
            edge++;
        }

        return edge;
    }

    /// <summary>"the President of the Assembly": no head of state.</summary>
    private bool IsOfBody(RawSentence sentence, int edge) =>
        edge + 2 < sentence.Tokens.Length && sentence.Tokens[edge].In(text) is "of" && sentence.Tokens[edge + 1].In(text) is "the" && sentence.Tokens[edge + 2].In(text) is not ("Republic" or "republic" or "country" or "state");

    /// <summary>"the parliament of Poland", "defence ministers of Latvia, Estonia and Poland", "officials in Finland".</summary>
    private ImmutableArray<string> OwnerAfter(RawSentence sentence, Mention[] mentions, int at, int edge)
    {
        if (edge >= sentence.Tokens.Length || sentence.Tokens[edge].In(text) is not ("of" or "in" or "for" or "from"))
        {
            return [];
        }

        var owners = ImmutableArray.CreateBuilder<string>();
        edge++;
        for (int i = at + 1; i < mentions.Length; i++)
        {
            int gap = mentions[i].First - edge;
            if (gap > 2 || mentions[i].Type != MentionType.State || !IsListGap(sentence, edge, mentions[i].First))
            {
                break;
            }

            owners.AddRange(mentions[i].States);
            edge = mentions[i].Last + 1;
        }

        return owners.ToImmutable();
    }

    private bool IsListGap(RawSentence sentence, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (sentence.Tokens[i].In(text) is not ("," or "and" or "the" or "both" or "or"))
            {
                return false;
            }
        }

        return true;
    }
}
