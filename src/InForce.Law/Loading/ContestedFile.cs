using System.Collections.Immutable;
using InForce.Law.Acts;

namespace InForce.Law.Loading;

/// <summary>Reads the contested cases of one treaty.</summary>
internal static class ContestedFile
{
    /// <exception cref="Core.Problems.DataFaultException">The file does not follow its form.</exception>
    public static ImmutableArray<ContestedCase> Read(string file, byte[] bytes) => Fields.Whole(PlacedJson.Parse(file, bytes), f =>
    {
        f.Number("schemaVersion");
        string treaty = f.Text("treaty");
        return f.Objects("cases", c => Case(c, treaty));
    });

    private static ContestedCase Case(Fields c, string treaty) => new(
        treaty,
        c.Text("state"),
        c.OptionalDay("from") ?? throw c.Place.Fault("'from' is missing"),
        c.OptionalDay("knownOn") ?? throw c.Place.Fault("'knownOn' is missing"),
        c.OptionalText("headline") is { } headline ? Kind(c, headline) : null,
        c.Text("question"),
        c.Objects("readings", v => new HeldView(
            v.Texts("heldBy"),
            v.Text("says"),
            v.Objects("spans", s => new ViewSpan(Kind(s, s.Text("standing")), s.OptionalDay("since"), s.OptionalDay("until"))),
            new Reason(treaty, v.OptionalText("article") ?? string.Empty, v.Text("rule"), v.Text("says"), v.Text("source")))));

    private static StandingKind Kind(Fields f, string name) =>
        StandingNames.Parse(name) ?? throw f.Place.Fault($"'{name}' is no standing");
}
