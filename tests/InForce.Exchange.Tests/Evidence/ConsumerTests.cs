using System.Text;
using System.Text.Json;
using InForce.Core.Statements;
using InForce.Exchange.Citations;
using InForce.Exchange.Evidence;
using InForce.Exchange.FollowTheMoney;
using InForce.Exchange.WebAnnotation;
using InForce.Testing;

namespace InForce.Exchange.Tests.Evidence;

/// <summary>What leaves the house is loaded into the programs people have.</summary>
public sealed class ConsumerTests
{
    [Fact]
    public void Web_annotations_expand_without_network_and_every_selector_finds_its_quote()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("jsonld"), ConsumerProgram.NoNode);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("annotations", Annotations(SampleEvidence.Make())));

        AssertAllFound(read.RootElement, annotations: 5, documents: 3);
    }

    [Fact]
    public void Statements_come_back_from_web_annotations_with_their_spans()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("jsonld"), ConsumerProgram.NoNode);
        EvidenceSet set = SampleEvidence.Make();

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("annotations", Annotations(set)));

        var back = read.RootElement.GetProperty("statements").EnumerateArray().Select(s => (
            s.GetProperty("id").GetString(), s.GetProperty("kind").GetString(), s.GetProperty("exact").GetString(), s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32()));
        Assert.Equal(set.Statements.Select(s => ((string?)("urn:inforce:statement:" + s.Id), (string?)s.Kind, (string?)s.Evidence, s.Start, s.End)), back);
    }

    [Fact]
    public void The_development_corpus_expands_and_every_selector_finds_its_quote()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("jsonld"), ConsumerProgram.NoNode);
        Assert.SkipUnless(SharedFolder.Has("corpus", "dev"), SharedFolder.Missing);
        EvidenceSet set = SampleEvidence.Corpus();

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("annotations", Annotations(set)));

        AssertAllFound(read.RootElement, set.Statements.Length, set.Documents.Length);
    }

    [Fact]
    public void The_money_model_accepts_every_entity_and_link()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@alephdata/followthemoney"), ConsumerProgram.NoNode);
        var entities = new StringWriter();
        FtmEntities.Write(entities, SampleEvidence.Make());

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("followthemoney", entities.ToString()));

        Assert.Empty(read.RootElement.GetProperty("faults").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal("""{"Article":3,"LegalEntity":1,"PublicBody":1,"Organization":1,"Event":2,"Documentation":3,"Note":2}""", read.RootElement.GetProperty("bySchema").GetRawText());
    }

    [Theory]
    [InlineData("csl")]
    [InlineData("ris")]
    public void A_citation_program_reads_every_document(string form)
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("citation-js"), ConsumerProgram.NoNode);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("citations", Citations(form), form));

        JsonElement[] items = [.. read.RootElement.GetProperty("items").EnumerateArray()];
        Assert.Equal(["Xanadia hands over its notice", "Xanadia leaves", "X03"], items.Select(i => i.GetProperty("title").GetString()));
        // This program reads no more than the year of a newspaper item in RIS (PY); the day stands in DA for those that do.
        Assert.Equal(form == "ris" ? "[2030]" : "[2030,12,30]", items[0].GetProperty("issued").GetRawText());
        Assert.Equal("The Xanadu Post", items[0].GetProperty("container").GetString());
        Assert.Equal("https://post.example/notice?a=1&b=2", items[0].GetProperty("url").GetString());
        Assert.Contains("Xanadia hands over its notice", read.RootElement.GetProperty("bibliography").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_modality_that_reports_no_event_has_no_event_class()
    {
        using JsonDocument file = JsonDocument.Parse(Annotations(SampleEvidence.Make()));

        var classes = file.RootElement.GetProperty("@graph").EnumerateArray().Where(n => n.TryGetProperty("body", out _))
            .Select(n => n.GetProperty("body").TryGetProperty("plover", out JsonElement c) ? c.GetString() : null);
        Assert.All(classes.Zip(SampleEvidence.Make().Statements), p => Assert.False(p.First is not null && p.Second.Modality == Modality.Denied));
    }

    private static void AssertAllFound(JsonElement read, int annotations, int documents)
    {
        Assert.Equal(annotations, read.GetProperty("annotations").GetInt32());
        Assert.Equal(annotations, read.GetProperty("found").GetInt32());
        Assert.Equal(annotations, read.GetProperty("byPosition").GetInt32());
        Assert.Equal(annotations, read.GetProperty("derived").GetInt32());
        Assert.Equal(documents, read.GetProperty("documents").GetInt32());
    }

    private static string Annotations(EvidenceSet set)
    {
        using var file = new MemoryStream();
        AnnotationGraph.Write(file, set);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static string Citations(string form)
    {
        if (form == "ris")
        {
            var text = new StringWriter();
            Ris.Write(text, SampleEvidence.Make());
            return text.ToString();
        }

        using var file = new MemoryStream();
        CslJson.Write(file, SampleEvidence.Make());
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
