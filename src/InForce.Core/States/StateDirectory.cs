using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using InForce.Core.Data;
using InForce.Core.Problems;

namespace InForce.Core.States;

/// <summary>The states there are and were, found by code or English name. Accents, case and punctuation do not matter.</summary>
public sealed class StateDirectory
{
    private readonly Dictionary<string, State> _byCode;
    private readonly Lazy<Dictionary<string, State>> _byName;

    private StateDirectory(ImmutableArray<State> existing, ImmutableArray<State> former)
    {
        (Existing, Former) = (existing, former);
        var codes = new Dictionary<string, State>(StringComparer.OrdinalIgnoreCase);
        foreach (State state in existing)
        {
            codes[state.Iso3] = state;
            if (state.Iso2 is { } two)
            {
                codes[two] = state;
            }
        }

        foreach (State state in former)
        {
            codes[state.Iso3] = state;
        }

        _byCode = codes;
        _byName = new(() => Names(existing.Concat(former)));
    }

    /// <summary>The directory embedded in this room.</summary>
    public static StateDirectory Shipped { get; } = Load();

    /// <summary>In order of code.</summary>
    public ImmutableArray<State> Existing { get; }

    public ImmutableArray<State> Former { get; }

    /// <summary>The state of a code, or null.</summary>
    public State? OfCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The usual name of a code; the code itself where none is known.</summary>
    public string NameOf(string code) => OfCode(code)?.Name ?? code;

    /// <summary>By alpha-3, alpha-2 or an English name; null when unknown.</summary>
    public State? Find(string text)
    {
        string trimmed = text.Trim();
        return (trimmed.Length is 2 or 3 ? OfCode(trimmed) : null) ?? _byName.Value.GetValueOrDefault(NameKey.Of(trimmed));
    }

    /// <summary>As <see cref="Find"/>.</summary>
    /// <param name="where">The argument or file it came from, for the message.</param>
    /// <exception cref="BadInputException">Unknown; the nearest names are offered.</exception>
    public State Require(string text, string where) => Find(text) ?? throw new BadInputException(
        where, $"'{text}' is no state known here", "write an ISO code or an English name; nearest: " + string.Join(", ", Nearest(text).Select(s => $"{s.Name} ({s.Iso3})")));

    /// <summary>States whose name or code is nearest in spelling; ties in order of code.</summary>
    public ImmutableArray<State> Nearest(string text, int count = 4)
    {
        string key = NameKey.Of(text);
        return
        [
            .. Existing.Concat(Former)
                .Select(s => (State: s, Distance: s.Names.Append(s.Name).Append(s.Iso3).Min(n => NameKey.Distance(key, NameKey.Of(n)))))
                .OrderBy(p => p.Distance).ThenBy(p => p.State.Iso3, StringComparer.Ordinal)
                .Take(count).Select(p => p.State),
        ];
    }

    private static Dictionary<string, State> Names(IEnumerable<State> states)
    {
        var names = new Dictionary<string, State>(StringComparer.Ordinal);
        foreach (State state in states)
        {
            names[NameKey.Of(state.Name)] = state;
        }

        foreach (State state in states)
        {
            foreach (string name in state.Names)
            {
                names.TryAdd(NameKey.Of(name), state);
            }
        }

        return names;
    }

    private static StateDirectory Load()
    {
        Assembly room = typeof(StateDirectory).Assembly;
        var existing = new List<State>();
        foreach (TsvRow row in Tsv.Embedded(room, "data/gazetteers/states.tsv").Rows)
        {
            existing.Add(new State(row["iso3"], row.Optional("iso2"), row["name"], [.. row.List("names")], null, string.Empty, M49(row)));
        }

        existing.Sort(static (a, b) => string.CompareOrdinal(a.Iso3, b.Iso3));
        var former = new List<State>();
        foreach (TsvRow row in Tsv.Embedded(room, "data/gazetteers/former-states.tsv").Rows)
        {
            DateOnly ended = DateOnly.ParseExact(row["endedOn"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            former.Add(new State(row["code"], null, row["name"], [.. row.List("names")], ended, row["source"]));
        }

        return new StateDirectory([.. existing], [.. former]);
    }

    private static int? M49(TsvRow row) => int.TryParse(row.Optional("m49"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
