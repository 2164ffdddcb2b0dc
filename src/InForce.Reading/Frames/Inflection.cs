using System.Collections.Frozen;
using System.Reflection;
using InForce.Core.Data;

namespace InForce.Reading.Frames;

/// <summary>The form of a verb; a word may have several ("adopted" is past or participle).</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
    Any = 31,
}

/// <summary>English inflection by rule, with the exceptions of <c>data/frames/irregular.tsv</c>. Lists give dictionary forms; this gives the words to look for.</summary>
internal static class Inflection
{
    private static readonly Lazy<FrozenDictionary<string, (string[] Past, string[] Participle)>> s_irregular = new(() =>
        Tsv.Embedded(Assembly.GetExecutingAssembly(), "data/frames/irregular.tsv").Rows
            .ToFrozenDictionary(row => row["lemma"], row => (row.List("past"), row.List("participle")), StringComparer.Ordinal));

    public static IEnumerable<(string Form, VerbForm Kind)> OfVerb(string lemma)
    {
        if (lemma == "be")
        {
            return s_be;
        }

        string stem = Stem(lemma);
        (string[] past, string[] participle) = s_irregular.Value.TryGetValue(lemma, out var irregular)
            ? irregular
            : ([stem + (stem.EndsWith('e') ? "d" : "ed")], [stem + (stem.EndsWith('e') ? "d" : "ed")]);
        return
        [
            (lemma, VerbForm.Base),
            (lemma == "have" ? "has" : WithS(lemma), VerbForm.Third),
            .. past.Select(form => (form, VerbForm.Past)),
            .. participle.Select(form => (form, VerbForm.Participle)),
            (Gerund(lemma), VerbForm.Gerund),
        ];
    }

    /// <summary>Singular and plural.</summary>
    public static IEnumerable<string> OfNoun(string lemma) => lemma.EndsWith("man", StringComparison.Ordinal) && lemma.Length > 4
        ? [lemma, lemma[..^2] + "en"]
        : [lemma, WithS(lemma)];

    private static readonly (string, VerbForm)[] s_be =
    [
        ("be", VerbForm.Base), ("is", VerbForm.Third), ("are", VerbForm.Third), ("am", VerbForm.Third),
        ("was", VerbForm.Past), ("were", VerbForm.Past), ("been", VerbForm.Participle), ("being", VerbForm.Gerund),
    ];

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static string WithS(string lemma)
    {
        if (lemma.EndsWith('y') && lemma.Length > 1 && !IsVowel(lemma[^2]))
        {
            return lemma[..^1] + "ies";
        }

        bool hisses = lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('z') || lemma.EndsWith('o')
            || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal);
        return lemma + (hisses ? "es" : "s");
    }

    /// <summary>What "-ed" is put to: y becomes i, a doubled end is listed as irregular.</summary>
    private static string Stem(string lemma) =>
        lemma.EndsWith('y') && lemma.Length > 1 && !IsVowel(lemma[^2]) ? lemma[..^1] + "i" : lemma;

    private static string Gerund(string lemma)
    {
        if (lemma.EndsWith("ie", StringComparison.Ordinal))
        {
            return lemma[..^2] + "ying";
        }

        if (lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) && lemma.Length > 2)
        {
            return lemma[..^1] + "ing";
        }

        // Verbs that double their last letter do so in the past too, where the list shows it.
        bool doubles = s_irregular.Value.TryGetValue(lemma, out var forms) && forms.Past.Any(p => p.Length > 4 && p.EndsWith("ed", StringComparison.Ordinal) && p[^3] == p[^4] && p[^3] == lemma[^1] && lemma[^2] != lemma[^1]);
        bool known = lemma is "put" or "set" or "cut" or "get" or "run" or "win" or "hit" or "let" or "quit" or "begin" or "shut" or "forbid" or "stop";
        return (doubles || known ? lemma + lemma[^1] : lemma) + "ing";
    }
}
