using System.Collections.Frozen;
using InForce.Core.Data;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Law;

namespace InForce.App.Record;

/// <summary>Codes of statements in the words of a reader (<c>data/desk/weapons.tsv</c>, <c>data/desk/things.tsv</c>). What is no code stays as it is.</summary>
public static class PlainNames
{
    private static readonly FrozenDictionary<string, string> s_weapons =
        Tsv.Embedded(typeof(PlainNames).Assembly, "data/desk/weapons.tsv").Rows.ToFrozenDictionary(r => r["class"], r => r["words"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Words, string Joined)> s_things =
        Tsv.Embedded(typeof(PlainNames).Assembly, "data/desk/things.tsv").Rows.ToFrozenDictionary(r => r["prefix"], r => (r["words"], r["joined"]), StringComparer.Ordinal);

    /// <summary>A class of weapon as people call it.</summary>
    public static string Weapon(string id) => s_weapons.GetValueOrDefault(id, id);

    /// <summary>A state's name; an organ or firm with its state; anything else as it stands.</summary>
    public static string Actor(string actor)
    {
        int colon = actor.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? StateDirectory.Shipped.NameOf(actor) : $"{StateDirectory.Shipped.NameOf(actor[..colon])} ({actor[(colon + 1)..]})";
    }

    /// <summary>"programme for anti-vehicle mines, Latvia" for <c>programme:LVA-AVM</c>; a treaty by its name.</summary>
    /// <param name="registry">Whose treaties are meant; null for the shipped one.</param>
    public static string Thing(string thing, Registry? registry = null)
    {
        int colon = thing.IndexOf(':', StringComparison.Ordinal);
        (string prefix, string id) = colon < 0 ? (string.Empty, thing) : (thing[..colon], thing[(colon + 1)..]);
        if (prefix == "treaty")
        {
            Registry treaties = registry ?? Registry.Shipped;
            return treaties.Has(id) ? treaties.Treaty(id).Name : id;
        }

        return s_things.TryGetValue(prefix, out (string Words, string Joined) kind) ? Composed(kind.Words, kind.Joined, id.Split('-', StringSplitOptions.RemoveEmptyEntries)) : thing;
    }

    /// <summary>A value as two statements are compared by it, "domestic_legal_step Occurred 66:14": its kind and modality in words.</summary>
    public static string Value(string value)
    {
        string[] words = value.Split(' ');
        if (!Kinds.TryGet(words[0], out KindEntry kind))
        {
            return value;
        }

        words[0] = kind.Label;
        if (words.Length > 1 && Enum.TryParse(words[1], out Modality modality))
        {
            words[1] = TimelineLine.ModalityName(modality);
        }

        return string.Join(' ', words);
    }

    /// <summary>The state and the class of weapon from where they stand among the parts of a name; what is left goes into brackets.</summary>
    private static string Composed(string words, string joined, string[] parts)
    {
        string? state = parts.FirstOrDefault(p => StateDirectory.Shipped.OfCode(p) is not null);
        string? weapon = parts.FirstOrDefault(p => p != state && s_weapons.ContainsKey(p));
        string rest = string.Join(' ', parts.Where(p => p != state && p != weapon));
        string named = weapon is null ? string.Empty : weapon == "weapon" ? ", " + Weapon(weapon) : $" {joined} {Weapon(weapon)}";
        return words + (rest.Length == 0 ? string.Empty : $" ({rest})") + named + (state is null ? string.Empty : ", " + StateDirectory.Shipped.NameOf(state));
    }
}
