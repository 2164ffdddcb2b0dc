using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using InForce.Core.Data;
using InForce.Reading.Mentions;

namespace InForce.Reading.Codes;

/// <summary>What a governing word makes of the act it governs; null keeps the act's own class.</summary>
/// <param name="Alone">Without an act under it; null for words that are then no act.</param>
internal sealed record Governor(EventClass? Alone, EventClass? Friendly, EventClass? Hostile);

/// <summary>The words of <c>data/codes</c>.</summary>
internal sealed class CodeLexicon
{
    private static readonly Lazy<CodeLexicon> Loaded = new(() => new CodeLexicon());

    private readonly FrozenDictionary<string, EventClass> _verbs;
    private readonly FrozenDictionary<string, EventClass> _nouns;
    private readonly FrozenDictionary<string, Governor> _governors;
    private readonly FrozenDictionary<(string Verb, string Noun), EventClass> _pairs;
    private readonly FrozenSet<string> _light;
    private readonly FrozenSet<string> _generic;

    private CodeLexicon()
    {
        _verbs = Rows("verbs").ToFrozenDictionary(r => r["lemma"], Class, StringComparer.Ordinal);
        _nouns = Rows("nouns").ToFrozenDictionary(r => r["noun"], Class, StringComparer.Ordinal);
        _governors = Rows("governors").ToFrozenDictionary(
            r => r["word"], r => new Governor(Cell(r, "alone"), Cell(r, "friendly"), Cell(r, "hostile")), StringComparer.Ordinal);
        _light = Rows("light").Select(r => r["verb"]).ToFrozenSet(StringComparer.Ordinal);
        _generic = Rows("generic").Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal);
        _pairs = Pairs();
        Actors = new Gazetteer([.. GazetteerFiles.All().Where(e => !e.States.IsEmpty), .. Rows("actors").Select(Actor)], new Vocabulary());
    }

    public static CodeLexicon Shared => Loaded.Value;

    /// <summary>Names of states and of whoever one state answers for.</summary>
    public Gazetteer Actors { get; }

    public EventClass? Verb(string words) => _verbs.TryGetValue(words, out EventClass c) ? c : null;

    public EventClass? Noun(string words) => _nouns.TryGetValue(words, out EventClass c) ? c : null;

    public EventClass? Pair(string verb, string noun) => _pairs.TryGetValue((verb, noun), out EventClass c) ? c : null;

    public Governor? GovernorOf(string words) => _governors.GetValueOrDefault(words);

    public bool IsLight(string verb) => _light.Contains(verb);

    /// <summary>Words for people and bodies of whichever state the sentence is about.</summary>
    public bool IsGeneric(string noun) => _generic.Contains(Singular(noun));

    /// <summary>Lower case and singular, for lemmas the parser left in the plural ("troops", "gunmen").</summary>
    public static string Singular(string lemma)
    {
        string lower = lemma.ToLowerInvariant();
        return lower.EndsWith("men", StringComparison.Ordinal) ? lower[..^2] + "an"
            : lower.Length > 3 && lower[^1] == 's' && lower[^2] != 's' ? lower[..^1]
            : lower;
    }

    private static ImmutableArray<TsvRow> Rows(string file) => Tsv.Embedded(Assembly.GetExecutingAssembly(), $"data/codes/{file}.tsv").Rows;

    private static EventClass Class(TsvRow row) => Named(row, "class");

    private static EventClass? Cell(TsvRow row, string column) => row[column] is "=" or "-" ? null : Named(row, column);

    private static EventClass Named(TsvRow row, string column) =>
        Enum.TryParse(row[column], ignoreCase: true, out EventClass c) ? c : throw row.Fault(column, "no class of PLOVER 0.5");

    private static FrozenDictionary<(string, string), EventClass> Pairs()
    {
        var pairs = new Dictionary<(string, string), EventClass>();
        foreach (TsvRow row in Rows("objects"))
        {
            foreach (string verb in row.List("verbs"))
            {
                foreach (string noun in row.List("nouns"))
                {
                    pairs.TryAdd((verb, noun), Class(row));
                }
            }
        }

        return pairs.ToFrozenDictionary();
    }

    private static GazetteerEntry Actor(TsvRow row) =>
        new(row["name"], row["state"], MentionType.State, Spelling.Capital, StateForm.Group, [row["kind"]]) { States = [row["state"]] };
}
