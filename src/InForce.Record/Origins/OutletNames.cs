using InForce.Core.Data;
using InForce.Record.Text;

namespace InForce.Record.Origins;

/// <summary>Outlets under their several names: "the portal Lente", "Lente"; "BNN" and "Baltic News Network".</summary>
internal static class OutletNames
{
    private static readonly Lazy<HashSet<string>> s_generic = new(() =>
        [.. Tsv.Embedded(typeof(OutletNames).Assembly, "data/record/generic-words.tsv").Rows.Select(r => r["word"])]);

    private static readonly Lazy<Dictionary<string, string>> s_aliases = new(LoadAliases);

    /// <summary>The key an outlet is compared by; empty for a name without any telling word.</summary>
    public static string KeyOf(string name)
    {
        string plain = Plain(name);
        return s_aliases.Value.TryGetValue(plain, out string? key) ? key : plain;
    }

    /// <summary>All keys a publisher answers to: its own, and its initials where it has three words or more.</summary>
    public static IEnumerable<string> KeysOf(string publisher)
    {
        string key = KeyOf(publisher);
        yield return key;
        List<string> words = Words.Of(publisher);
        if (words.Count >= 3)
        {
            yield return string.Concat(words.Select(w => w[0]));
        }
    }

    /// <summary>One name is the other, or begins with all its words: "Baltic Wire" and "Baltic Wire Service".</summary>
    public static bool AreOne(string credited, string publisher) => KeyOf(credited) is { Length: > 1 } key && KeysOf(publisher).Any(k =>
        k == key || k.StartsWith(key + " ", StringComparison.Ordinal) || key.StartsWith(k + " ", StringComparison.Ordinal));

    private static string Plain(string name)
    {
        List<string> words = Words.Of(name);
        List<string> telling = [.. words.Where(w => !s_generic.Value.Contains(w))];
        return string.Join(' ', telling.Count > 0 ? telling : words);
    }

    private static Dictionary<string, string> LoadAliases()
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (TsvRow row in Tsv.Embedded(typeof(OutletNames).Assembly, "data/record/outlets.tsv").Rows)
        {
            string key = Plain(row["name"]);
            foreach (string name in row.List("aliases").Append(row["name"]).Append(row["key"]))
            {
                aliases[Plain(name)] = key;
            }
        }

        return aliases;
    }
}
