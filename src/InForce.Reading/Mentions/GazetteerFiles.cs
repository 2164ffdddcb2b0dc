using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using InForce.Core.Data;

namespace InForce.Reading.Mentions;

/// <summary>Reads <c>data/gazetteers</c>. The text of a file may be replaced, so that a new name can be tried without a build.</summary>
internal static class GazetteerFiles
{
    private const string Folder = "data/gazetteers/";

    /// <param name="added">Further rows by file name, in the form of that file with its header; may be null.</param>
    public static IEnumerable<GazetteerEntry> All(IReadOnlyDictionary<string, string>? added = null) =>
    [
        .. Rows("state-words.tsv", added).SelectMany(States),
        .. Rows("groups.tsv", added).SelectMany(Groups),
        .. Rows("homonyms.tsv", added).Where(row => row["listed"] == "yes").Select(Homonym),
        .. Rows("not-states.tsv", added).Select(NoState),
        .. Rows("treaties.tsv", added).SelectMany(Treaties),
        .. Rows("weapons.tsv", added).SelectMany(Weapons),
        .. Rows("organs.tsv", added).SelectMany(Organs),
        .. Rows("bodies.tsv", added).SelectMany(Bodies),
        .. Rows("outlets.tsv", added).SelectMany(Outlets),
        .. Rows("firm-names.tsv", added).SelectMany(Firms),
        .. Rows("roles.tsv", added).SelectMany(Roles),
    ];

    public static IEnumerable<TsvRow> Rows(string file, IReadOnlyDictionary<string, string>? added)
    {
        IEnumerable<TsvRow> shipped = Tsv.Embedded(Assembly.GetExecutingAssembly(), Folder + file).Rows;
        return added is not null && added.TryGetValue(file, out string? more) ? shipped.Concat(Tsv.Parse(file, more).Rows) : shipped;
    }

    private static IEnumerable<GazetteerEntry> States(TsvRow row)
    {
        string iso = row["iso3"];
        foreach ((string column, StateForm form, ImmutableArray<string> classes) in s_stateColumns)
        {
            foreach (string name in row.List(column))
            {
                yield return Entry(name, iso, form is StateForm.Organ ? MentionType.Organization : MentionType.State, form, classes) with { States = [iso] };
            }
        }
    }

    private static readonly ImmutableArray<(string, StateForm, ImmutableArray<string>)> s_stateColumns =
    [
        ("names", StateForm.Name, ["state"]),
        ("people", StateForm.People, ["state"]),
        ("adjectives", StateForm.Adjective, ["state"]),
        ("seats", StateForm.Seat, ["state"]),
        ("parliament", StateForm.Organ, ["parliament"]),
        ("executive", StateForm.Organ, ["government"]),
    ];

    private static IEnumerable<GazetteerEntry> Groups(TsvRow row) =>
        row.List("names").Select(name =>
            new GazetteerEntry(name, row["states"], MentionType.State, Spelling.Free, StateForm.Group, ["state"]) { States = [.. row.List("states")] });

    private static GazetteerEntry Homonym(TsvRow row) =>
        Entry(row["word"], row["state"], MentionType.State, StateForm.Name, ["state"]) with { States = [row["state"]] };

    /// <summary>A phrase that hides the state's word in it; a thing has no id and is taken out again.</summary>
    private static GazetteerEntry NoState(TsvRow row) => row["type"] == "thing"
        ? new GazetteerEntry(row["phrase"], string.Empty, MentionType.Place, Spelling.Free, StateForm.None, [])
        : Entry(row["phrase"], row["phrase"], Enum.Parse<MentionType>(row["type"], ignoreCase: true), StateForm.None, row["type"] == "outlet" ? ["outlet"] : []);

    private static IEnumerable<GazetteerEntry> Treaties(TsvRow row)
    {
        string? weapon = row.Optional("weapon");
        FrozenSet<string> heads = row.List("head").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        foreach (string name in row.List("names"))
        {
            Spelling spelling = name.Contains(' ', StringComparison.Ordinal) ? Spelling.Free : Spelling.Capital;
            yield return new GazetteerEntry(name, row["id"], MentionType.Treaty, spelling, StateForm.None, ["treaty"]) { Weapon = weapon, Heads = heads, IsStrong = weapon is not null };
        }

        foreach (string name in row.List("short"))
        {
            yield return new GazetteerEntry(name, row["id"], MentionType.Treaty, Spelling.Exact, StateForm.None, ["treaty"]) { Weapon = weapon, Heads = heads };
        }
    }

    private static IEnumerable<GazetteerEntry> Weapons(TsvRow row) =>
        row.List("terms").Select(term =>
            new GazetteerEntry(term, row["class"], MentionType.Weapon, Spelling.Free, StateForm.None, ["weapon"])
            {
                Weapon = row["class"],
                IsStrong = row["strong"] == "yes",
            });

    private static IEnumerable<GazetteerEntry> Organs(TsvRow row) =>
        row.List("names").Select(name => Entry(
            name, row["id"], row["type"] == "role" ? MentionType.Role : MentionType.Organization, StateForm.Organ,
            [.. row["classes"].Split(' '), "organ"]));

    private static IEnumerable<GazetteerEntry> Bodies(TsvRow row) =>
        row.List("names").Select(name => Entry(name, row["id"], MentionType.Organization, StateForm.None, [.. row["classes"].Split(' ')]));

    private static IEnumerable<GazetteerEntry> Outlets(TsvRow row) =>
        row.List("names").Select(name => Entry(name, row.List("names")[0], MentionType.Outlet, StateForm.None, ["outlet"]));

    private static IEnumerable<GazetteerEntry> Firms(TsvRow row) =>
        row.List("names").Select(name =>
            Entry(name, row["state"] + ":" + row["id"], MentionType.Organization, StateForm.None, ["firm"]) with { States = [row["state"]] });

    private static IEnumerable<GazetteerEntry> Roles(TsvRow row) =>
        row.List("forms").Select(form => new GazetteerEntry(form, row["canonical"], MentionType.Role, Spelling.Free, StateForm.None, ["role"]));

    private static GazetteerEntry Entry(string name, string id, MentionType type, StateForm form, ImmutableArray<string> classes)
    {
        Spelling spelling = name.Any(char.IsLower) ? char.IsLower(name[0]) ? Spelling.Free : Spelling.Capital : Spelling.Exact;
        return new GazetteerEntry(name, id, type, spelling, form, classes);
    }
}
