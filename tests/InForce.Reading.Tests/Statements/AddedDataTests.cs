using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading.Frames;

namespace InForce.Reading.Tests.Statements;

/// <summary>A new kind, a new nickname of a treaty and a new outlet need data only.</summary>
public sealed class AddedDataTests
{
    [Fact]
    public void A_new_kind_is_a_file_of_frames()
    {
        FrameFile file = FrameSet.Parse("data/frames/commemoration.json", """
            {"kind": "commemoration", "reads": "Days on which a treaty is remembered.",
             "frames": [{"id": "mark", "verbs": ["commemorate"], "needs": ["obj:treaty"], "object": "treaty"}], "good": [], "bad": []}
            """);
        var pipeline = new ReadingPipeline(new ReadingAdditions(null, null, [file]));

        Statement statement = Assert.Single(Read(pipeline, "Chile commemorated the Ottawa Convention on 3 May 2024."), s => s.Kind == "commemoration");

        Assert.Equal(["CHL"], statement.Actors);
        Assert.Equal("2024-05-03", statement.When);
    }

    [Fact]
    public void A_new_nickname_is_a_row_of_the_treaties()
    {
        string row = "id\tweapon\thead\tnames\tshort\nAPMBC\tAPM\tcovenant\tPrincess Covenant\t\n";
        var pipeline = new ReadingPipeline(new ReadingAdditions(new Dictionary<string, string> { ["treaties.tsv"] = row }, null, []));

        Assert.Contains(Read(pipeline, "Chile ratified the Princess Covenant in 2001."), s => s.Object == "treaty:APMBC" && s.When == "2001");
    }

    [Fact]
    public void A_new_outlet_is_a_row_of_the_outlets()
    {
        var pipeline = new ReadingPipeline(new ReadingAdditions(new Dictionary<string, string> { ["outlets.tsv"] = "names\nEl Faro Austral\n" }, null, []));

        Statement statement = Assert.Single(Read(pipeline, "Chile ratified the Ottawa Convention in 2001, El Faro Austral reported."), s => s.Kind == "instrument_notified");

        Assert.Equal("El Faro Austral", statement.CitedOutlet);
    }

    private static ImmutableArray<Statement> Read(ReadingPipeline pipeline, string text) =>
        pipeline.Read(new Document("x", null, null, null, "2026-01-15", "en", null, text)).Statements;
}
