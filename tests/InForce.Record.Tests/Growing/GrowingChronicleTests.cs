using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Generator;
using InForce.Record.Laws;
using InForce.Record.Origins;

namespace InForce.Record.Tests.Growing;

/// <summary>A chronicle that documents join and leave, one by one, tells what the same documents tell at once.</summary>
public sealed class GrowingChronicleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Documents_that_come_and_go_in_any_order_end_in_what_the_rest_tells_at_once(int seed)
    {
        var chance = new Random(seed);
        (Document[] documents, ILookup<string, Statement> statements) = Corpus(seed, 400);
        Document[] arriving = [.. documents.OrderBy(_ => chance.Next())];
        var growing = new GrowingChronicle(NoLaw.Instance);
        var there = new Dictionary<string, Document>(StringComparer.Ordinal);

        foreach (Document document in arriving)
        {
            growing.Add(document, statements[document.Id]);
            there[document.Id] = document;
            if (chance.Next(5) == 0)
            {
                string leaving = there.Keys.Order(StringComparer.Ordinal).ElementAt(chance.Next(there.Count));
                Assert.True(growing.Remove(leaving));
                there.Remove(leaving);
            }

            if (chance.Next(60) == 0)
            {
                Assert.Equal(Told(Chronicle.Tell(there.Values, statements.SelectMany(s => s), NoLaw.Instance)), Told(growing.Tell()));
            }
        }

        Assert.Equal(Told(Chronicle.Tell(there.Values.Reverse(), statements.SelectMany(s => s), NoLaw.Instance)), Told(growing.Tell()));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Copies_are_those_that_every_document_against_every_earlier_one_gives(int seed)
    {
        (Document[] documents, ILookup<string, Statement> statements) = Corpus(seed, 700);
        Document[] some = [.. documents.Select((d, i) => i % 9 == 0 ? d with { Published = null } : d)];

        ImmutableArray<OriginLink> links = Chronicle.Tell(some, statements.SelectMany(s => s), NoLaw.Instance).Origins.Links;

        Assert.NotEmpty(links);
        Assert.Equal(PlainOrigins.Copies(some), links.Where(l => l.How == "copy").Select(l => (l.Doc, l.From)).Order());
    }

    [Fact]
    public void A_document_again_replaces_itself()
    {
        (Document[] documents, ILookup<string, Statement> statements) = Corpus(8, 60);
        var growing = new GrowingChronicle(NoLaw.Instance);
        foreach (Document document in documents.Concat(documents))
        {
            growing.Add(document, statements[document.Id]);
        }

        Assert.Equal(Told(Chronicle.Tell(documents, statements.SelectMany(s => s), NoLaw.Instance)), Told(growing.Tell()));
    }

    [Fact]
    public void One_more_document_touches_its_neighbours_alone_however_large_the_record()
    {
        (Document[] documents, ILookup<string, Statement> statements) = Corpus(9, 4000);
        var growing = new GrowingChronicle(NoLaw.Instance);
        foreach (Document document in documents.Skip(1))
        {
            growing.Add(document, statements[document.Id]);
        }

        growing.Settle();
        growing.Add(documents[0], statements[documents[0].Id]);

        Assert.InRange(growing.Settle(), 1, 20);
    }

    private static (Document[] Documents, ILookup<string, Statement> Statements) Corpus(int seed, int statements)
    {
        Story[] stories = [.. new StoryMaker(seed).Until(statements)];
        return ([.. stories.SelectMany(s => s.Documents)], stories.SelectMany(s => s.Statements).ToLookup(s => s.Doc, StringComparer.Ordinal));
    }

    /// <summary>Everything a chronicle says, as text.</summary>
    private static string Told(Chronicle chronicle) => string.Join('\n',
    [
        .. chronicle.Documents.Select(d => d.Id),
        .. chronicle.Claims.Select(c => c.Id),
        .. chronicle.Events.Select(e => $"{e.Id} {e.Date} {e.DateBasis} {e.Modality} {string.Join(',', e.Spread)}: {string.Join(' ', e.Claims.Select(c => c.Id))}"),
        .. chronicle.Origins.Links.Select(l => l.ToString()),
        .. chronicle.Stories.Select(s => string.Join(' ', s)),
        .. chronicle.Disagreements.Select(d => $"{d.Key} {d.Reason} {d.IsNone}"),
    ]);
}
