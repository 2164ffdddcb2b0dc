using System.Collections.Frozen;
using InForce.Core.Data;
using InForce.Reading.Text;

namespace InForce.Reading.Mentions;

/// <summary>Decides words for a state that may name another state, a person or nothing we list: by the words beside them, then by the words of the whole text.</summary>
internal sealed class Homonyms
{
    private readonly ILookup<string, TsvRow> _words;
    private readonly FrozenSet<string> _given;
    private readonly FrozenSet<string> _institutions;

    public Homonyms(IReadOnlyDictionary<string, string>? added = null)
    {
        _words = GazetteerFiles.Rows("homonyms.tsv", added).ToLookup(row => row["word"], StringComparer.Ordinal);
        ILookup<string, string> beside = GazetteerFiles.Rows("name-company.tsv", added).ToLookup(row => row["kind"], row => row["word"], StringComparer.Ordinal);
        _given = beside["given"].ToFrozenSet(StringComparer.Ordinal);
        _institutions = beside["institution"].ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Takes out mentions that name no state after all, and gives those of another state theirs.</summary>
    public void Settle(string text, TextLayout layout, List<Mention> mentions)
    {
        var decided = new Dictionary<string, string?>(StringComparer.Ordinal);
        ILookup<int, Mention> bySentence = mentions.ToLookup(m => m.Sentence);
        for (int i = mentions.Count - 1; i >= 0; i--)
        {
            Mention mention = mentions[i];
            string word = mention.Span.In(text).ToString();
            if (mention.Type == MentionType.State && _words.Contains(word) && Settled(text, layout, mention, word, decided, bySentence) is var state && state != mention.Id)
            {
                mentions[i] = mention with { Id = state ?? string.Empty, States = state is null ? [] : [state] };
            }
        }

        mentions.RemoveAll(m => m.Id.Length == 0);
    }

    private string? Settled(string text, TextLayout layout, Mention mention, string word, Dictionary<string, string?> decided, ILookup<int, Mention> bySentence)
    {
        RawSentence sentence = layout.Sentences[mention.Sentence];
        if (_words[word].Any(row => row["person"] == "yes") && IsPerson(text, sentence, mention, [.. bySentence[mention.Sentence]]))
        {
            return null;
        }

        if (!decided.TryGetValue(word, out string? state))
        {
            state = ByText(text, word);
            decided.Add(word, state);
        }

        return state;
    }

    /// <summary>"Jordan Peterson", "Denzel Washington": a capitalised word behind that no list knows, or a given name before.</summary>
    private bool IsPerson(string text, RawSentence sentence, Mention mention, Mention[] others)
    {
        bool surname = mention.First > 0 && _given.Contains(sentence.Tokens[mention.First - 1].In(text).ToString());
        int next = mention.Last + 1;
        if (surname || sentence.Kind == SentenceKind.Heading || next >= sentence.Tokens.Length || Array.Exists(others, m => m.First <= next && m.Last >= next))
        {
            return surname;
        }

        string word = sentence.Tokens[next].In(text).ToString();
        return word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[1]) && !_institutions.Contains(word);
    }

    private string? ByText(string text, string word)
    {
        foreach (TsvRow row in _words[word])
        {
            int other = row.List("when").Count(w => text.Contains(w, StringComparison.Ordinal));
            if (other > 0 && other > row.List("keep").Count(w => text.Contains(w, StringComparison.Ordinal)))
            {
                return row["other"] == "-" ? null : row["other"];
            }
        }

        return _words[word].First()["state"];
    }
}
