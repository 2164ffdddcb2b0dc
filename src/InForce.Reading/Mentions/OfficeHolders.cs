using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace InForce.Reading.Mentions;

/// <summary>Someone who holds or held a high office of a state.</summary>
/// <param name="Office">Id of <c>data/gazetteers/organs.tsv</c>.</param>
/// <param name="Since">First day of the first month in office; null where not known.</param>
/// <param name="Until">First day of the last month; null where still in office or not known.</param>
internal sealed record OfficeHolder(string Name, string State, string Office, DateOnly? Since, DateOnly? Until, GazetteerEntry Entry)
{
    /// <summary>The states the office is of: none for one of a body of states.</summary>
    public ImmutableArray<string> States => State.Length == 3 ? [State] : [];

    /// <summary>In office in the month of a day; false where the term is not known.</summary>
    public bool IsInOffice(DateOnly? on) => on is { } day && Since <= day && (Until is null || day < Until.Value.AddMonths(1));
}

/// <summary>Heads of state and government and ministers, from <c>data/gazetteers/office-holders.tsv</c>: papers often name them without office or marks.</summary>
internal static class OfficeHolders
{
    private static readonly Lazy<ImmutableArray<OfficeHolder>> s_all = new(Load);

    private static readonly Lazy<FrozenDictionary<string, OfficeHolder>> s_byName = new(() =>
        GazetteerFiles.Rows("office-holders.tsv", null).Zip(s_all.Value)
            .SelectMany(pair => pair.First.List("names").Append(pair.Second.Name).Select(name => (Key: Vocabulary.Folded(name), pair.Second)))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Second, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<(string, string), OfficeHolder>> s_byOffice = new(() =>
        s_all.Value.ToLookup(h => (h.Office, Vocabulary.Folded(h.Name[(h.Name.LastIndexOf(' ') + 1)..]))));

    /// <summary>By the whole name, whatever its marks; null for nobody listed.</summary>
    public static OfficeHolder? Named(string name) => s_byName.Value.GetValueOrDefault(Vocabulary.Folded(name));

    /// <summary>"President Stubb": by office and surname; among several the one of a state spoken of; null for none.</summary>
    public static OfficeHolder? Titled(string office, string surname, ImmutableArray<string> states)
    {
        OfficeHolder[] all = [.. s_byOffice.Value[(office, Vocabulary.Folded(surname))]];
        return all.Length == 1 ? all[0] : all.Where(h => states.Contains(h.State)).ToArray() is [{ } fitting] ? fitting : null;
    }

    private static ImmutableArray<OfficeHolder> Load()
    {
        Dictionary<string, ImmutableArray<string>> classes = GazetteerFiles.Rows("organs.tsv", null).Concat(GazetteerFiles.Rows("bodies.tsv", null)).ToDictionary(r => r["id"], r => r["classes"].Split(' ').ToImmutableArray(), StringComparer.Ordinal);
        return [.. GazetteerFiles.Rows("office-holders.tsv", null).Select(r => new OfficeHolder(
            r["name"], r["iso3"], r["office"], Month(r["since"]), Month(r["until"]), new GazetteerEntry(r["name"], r["name"], MentionType.Person, Spelling.Free, StateForm.None, classes[r["office"]])))];
    }

    private static DateOnly? Month(string month) => month.Length == 0 ? null : DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
}
