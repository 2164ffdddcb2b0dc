using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Store;
using InForce.Store.Tests;

namespace InForce.App.Tests.Record;

/// <summary>What is added, changed or removed as known at an instant leaves every answer before that instant as it was.</summary>
public sealed class KnownTimeTests(Stores stores)
{
    private const int Days = 24;

    public static TheoryData<string, int, int> Runs { get; } = new() { { "sqlite", 31, 160 }, { "sqlite", 32, 160 }, { "postgres", 33, 60 } };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Documents_in_random_order_at_random_instants_leave_past_answers_unchanged(string kind, int seed, int statements)
    {
        var chance = new Random(seed);
        var corpus = new GeneratedCorpus(seed, statements);
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        string[] answers = Answers(store, corpus);
        foreach (Document[] batch in corpus.Documents.OrderBy(_ => chance.Next()).Chunk(6))
        {
            int first = Days;
            foreach (Document document in batch)
            {
                int at = chance.Next(1, Days);
                first = Math.Min(first, at);
                corpus.AddTo(store, document, Day(at));
                if (chance.Next(4) == 0)
                {
                    corpus.AddTo(store, document with { Text = document.Text + "Later words." }, Day(Math.Max(first, chance.Next(1, Days))));
                }
                else if (chance.Next(6) == 0)
                {
                    store.Remove(document.Id, Day(Math.Max(first, chance.Next(1, Days))), "tester", "taken back");
                }
            }

            string[] after = Answers(store, corpus);
            Assert.Equal(answers[..first], after[..first]);
            answers = after;
        }

        Assert.True(answers.Distinct(StringComparer.Ordinal).Count() > Days / 2, "the answers hardly change: the test says little");
        Assert.True(store.VerifyLog().Sound);
    }

    /// <summary>Everything asked of the record at noon of each day, as text.</summary>
    private static string[] Answers(RecordStore store, GeneratedCorpus corpus)
    {
        var questions = new RecordQuestions(store, LawDesk.Open(null).Engine);
        string[] words = corpus.Documents[0].Text.Split(' ')[..3];
        return [.. Enumerable.Range(0, Days).Select(day => string.Join('\n',
        [
            RecordExport.Hash(store, Day(day)),
            .. questions.States(Day(day)).Take(6).SelectMany(s => Told(questions, RecordSubject.State(s.State), Day(day))),
            .. store.Search(string.Join(' ', words), Day(day), 50).Select(d => d.Id),
            store.Counts(Day(day)).ToString(),
        ]))];
    }

    private static IEnumerable<string> Told(RecordQuestions questions, RecordSubject subject, DateTimeOffset at)
    {
        InForce.Record.Chronicle chronicle = questions.ChronicleOf(subject, at);
        return
        [
            .. questions.Timeline(subject, at).Select(e => $"{e.Id} {e.Date} {e.Modality} {chronicle.Origins.Independent(e.Documents)} {string.Join(' ', e.Claims.Select(c => c.Id))}"),
            .. chronicle.Disagreements.Select(d => $"{d.Type} {string.Join(' ', d.Statements)}"),
        ];
    }

    private static DateTimeOffset Day(int number) => new DateTimeOffset(2031, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(number);
}
