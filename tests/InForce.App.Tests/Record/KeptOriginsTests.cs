using InForce.App.Law;
using InForce.App.Record;
using InForce.App.Record.Origins;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record;
using InForce.Record.Events;
using InForce.Record.Judgements;
using InForce.Record.Laws;
using InForce.Store;
using InForce.Store.Tests;

namespace InForce.App.Tests.Record;

/// <summary>What the record keeps at rest is what all its documents tell at once, for every known time.</summary>
public sealed class KeptOriginsTests(Stores stores)
{
    private const int Days = 16;

    private static readonly DateOnly s_lately = new(1990, 2, 20);

    public static TheoryData<string, int, int> Runs { get; } = new() { { "sqlite", 51, 220 }, { "sqlite", 52, 220 }, { "postgres", 53, 60 } };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Kept_links_and_events_are_those_told_at_once_whoever_came_when(string kind, int seed, int statements)
    {
        var chance = new Random(seed);
        var corpus = new GeneratedCorpus(seed, statements);
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        var questions = new RecordQuestions(store, LawDesk.Open(null).Engine);
        foreach (Document[] batch in corpus.Documents.Select((d, i) => i % 9 == 0 ? d with { Published = null } : d).OrderBy(_ => chance.Next()).Chunk(corpus.Documents.Length / 5))
        {
            foreach (Document document in batch)
            {
                Disturb(store, corpus, document, chance);
            }

            new TraceOrigins(store).CatchUp();
        }

        for (int day = 0; day <= Days; day++)
        {
            Chronicle whole = questions.Whole(Day(day));
            Assert.Equal(AtOnce(questions, Day(day)), Told(whole));
            Assert.Equal(Lines(whole.Events.Where(e => e.Claims.Any(c => c.PublishedOn >= s_lately)), whole), Lately(questions, Day(day)));
        }
    }

    /// <summary>A desk tells its record again and again, and makes anew only what changed.</summary>
    [Theory]
    [InlineData("sqlite", 61, 160)]
    [InlineData("postgres", 62, 40)]
    public void A_telling_that_grows_says_what_all_says_at_once(string kind, int seed, int statements)
    {
        var chance = new Random(seed);
        var corpus = new GeneratedCorpus(seed, statements);
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        LawDesk law = LawDesk.Open(null);
        var reading = new WholeReading();
        foreach (Document[] batch in corpus.Documents.OrderBy(_ => chance.Next()).Chunk(5))
        {
            foreach (Document document in batch)
            {
                Disturb(store, corpus, document, chance);
            }

            StoredStatement[] there = [.. store.Statements(Day(Days)).Where(s => s.Statement.Step is not null)];
            if (there.Length > 1)
            {
                string[] two = [.. there.OrderBy(_ => chance.Next()).Take(2).Select(s => s.Statement.Id)];
                Judge(store, new Judgement(chance.Next(2) == 0 ? JudgementActions.Merge : JudgementActions.Split, [.. two], null, null, "tester", "so", Judgement.Spell(Day(chance.Next(Days)))));
                string[] given = [.. store.Judgements(Day(Days)).Select(line => Judgement.Parse(line).Id)];
                Judge(store, new Judgement(JudgementActions.Undo, [given[chance.Next(given.Length)]], null, null, "tester", "back", Judgement.Spell(Day(Days))));
            }

            new TraceOrigins(store).CatchUp();
            Chronicle told = reading.Tell(store, new RecordMoment(law, new MomentStamp(store.Revision, store.LastChangeAt), null), Day(Days + 1));
            Assert.Equal(Told(new RecordQuestions(store, law.Engine).Whole(Day(Days + 1))), Told(told));
        }
    }

    private static string Lately(RecordQuestions questions, DateTimeOffset at) => questions.Lately(s_lately, at) is var (events, chronicle) ? Lines(events, chronicle) : string.Empty;

    private static string Lines(IEnumerable<HistoryEvent> events, Chronicle chronicle) => string.Join('\n', events.Select(e => TimelineLine.Json(e, chronicle) + OriginsLine.Json(e, chronicle)));

    /// <summary>Adds a document, and at times changes it, removes it, rejects or edits what it says, at any instant.</summary>
    private static void Disturb(RecordStore store, GeneratedCorpus corpus, Document document, Random chance)
    {
        corpus.AddTo(store, document, Day(chance.Next(Days)));
        Statement statement = corpus.Read(document).Statements[0];
        DateTimeOffset then = Day(chance.Next(Days));
        switch (chance.Next(10))
        {
            case 0:
                corpus.AddTo(store, document with { Text = document.Text + "Later words." }, Day(chance.Next(Days)));
                break;
            case 1:
                store.Remove(document.Id, Day(chance.Next(Days)), "tester", "taken back");
                break;
            case 2:
                Judge(store, new Judgement(JudgementActions.Reject, [statement.Id], null, null, "tester", "no", Judgement.Spell(then)));
                break;
            case 3:
                Judge(store, new Judgement(JudgementActions.Edit, [statement.Id], "actors", "XZZ", "tester", "another", Judgement.Spell(then)));
                break;
            case 4:
                Judge(store, new Judgement(JudgementActions.Accept, [statement.Id], null, null, "tester", "yes", Judgement.Spell(then)));
                break;
            case 5:
                // One is given late, after a later word on the same statement.
                Judge(store, new Judgement(JudgementActions.Reject, [statement.Id], null, null, "tester", "no", Judgement.Spell(then.AddHours(2))));
                Judge(store, new Judgement(JudgementActions.Accept, [statement.Id], null, null, "another", "yes", Judgement.Spell(then.AddHours(1))));
                break;
        }
    }

    private static void Judge(RecordStore store, Judgement judgement) =>
        store.Judge(judgement.Id, judgement.ToLine(), DateTimeOffset.Parse(judgement.At, System.Globalization.CultureInfo.InvariantCulture), judgement.Who);

    private static string AtOnce(RecordQuestions questions, DateTimeOffset at)
    {
        StoredStatement[] all = [.. questions.All(at)];
        return Told(Chronicle.Tell(all.Select(s => s.Document).DistinctBy(d => d.Id), all.Select(s => s.Statement), new RegistryLaw(LawDesk.Open(null).Engine, at)));
    }

    private static string Told(Chronicle chronicle) => string.Join('\n',
    [
        .. chronicle.Origins.Links.Select(l => l.ToString()),
        Lines(chronicle.Events, chronicle),
        .. chronicle.Disagreements.Select(d => $"{d.Type} {string.Join(' ', d.Statements)} {d.Reason}"),
    ]);

    private static DateTimeOffset Day(int number) => new DateTimeOffset(2031, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(number);
}
