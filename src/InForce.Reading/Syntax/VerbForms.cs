using System.Collections.Frozen;
using System.Reflection;
using InForce.Core.Data;
using InForce.Reading.Frames;

namespace InForce.Reading.Syntax;

/// <summary>Dictionary forms of the verbs our lists hold, by any of their forms: surer than a rule of endings for verbs the treebanks hardly show.</summary>
internal static class VerbForms
{
    private static readonly (string File, string Column)[] s_lists =
        [("data/codes/verbs.tsv", "lemma"), ("data/codes/governors.tsv", "word"), ("data/codes/light.tsv", "verb"), ("data/lexicon/factuality.tsv", "lemma"), ("data/voice/verbs.tsv", "lemma")];

    private static readonly Lazy<FrozenDictionary<string, string>> s_lemmas = new(Load);

    /// <summary>The verb a word is a past form or participle of; null where none is listed.</summary>
    public static string? PastOf(string form) =>
        form.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || form.EndsWith('s') ? null : LemmaOf(form) is { } lemma && !lemma.Equals(form, StringComparison.OrdinalIgnoreCase) ? lemma : null;

    /// <summary>The verb a word is a form of; null where none is listed.</summary>
    public static string? LemmaOf(string form) => s_lemmas.Value.GetValueOrDefault(form.ToLowerInvariant());

    private static FrozenDictionary<string, string> Load()
    {
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string file, string column) in s_lists)
        {
            foreach (TsvRow row in Tsv.Embedded(Assembly.GetExecutingAssembly(), file).Rows)
            {
                string lemma = row[column].Split(' ')[0];
                if (row.Has("pos") && row["pos"] != "VERB")
                {
                    continue;
                }

                foreach ((string form, _) in Inflection.OfVerb(lemma))
                {
                    lemmas.TryAdd(form, lemma);
                }
            }
        }

        // A form that is a verb of its own stays itself: "found", "wound", "fell".
        foreach (string own in lemmas.Values.Distinct().ToArray())
        {
            lemmas[own] = own;
        }

        return lemmas.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
