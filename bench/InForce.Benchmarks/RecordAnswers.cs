using System.Diagnostics;
using InForce.App.Law;
using InForce.App.Record;
using InForce.App.Record.Search;
using InForce.Benchmarks.Harness;
using InForce.Generator;
using InForce.Record.Events;
using InForce.Store;

namespace InForce.Benchmarks;

/// <summary>Milliseconds of a question to a record: asked for the first time, and asked again; medians over many subjects.</summary>
internal sealed record RecordAnswers(IReadOnlyList<(string Question, double First, double Again)> Times)
{
    private const int Subjects = 40;

    public static RecordAnswers Measure(RecordStore store, List<Story> stories, DateTimeOffset now, DateTimeOffset then)
    {
        var questions = new RecordQuestions(store, LawDesk.Open(null).Engine);
        Story[] asked = [.. Enumerable.Range(0, Subjects).Select(i => stories[(int)((long)i * stories.Count / Subjects)])];
        RecordSubject StateOf(Story s) => RecordSubject.State(s.Statements[0].Actors[0]);
        (string, double, double) timeline = Timed("timeline of a state", asked, s => questions.Timeline(StateOf(s), now).Length);
        (string, double, double) former = Timed("the same as known half-way", asked, s => questions.Timeline(StateOf(s), then).Length);
        string[] events = [.. asked.Select(s => questions.Timeline(StateOf(s), now)[0].Id)];
        return new RecordAnswers(
        [
            timeline,
            former,
            Timed("origins of an event", events, e => OriginsOf(questions.Event(e, now))),
            Timed("search for three words", asked, s => new SearchRecord(questions).Find(new SearchQuestion(string.Join(' ', s.Documents[0].Text.Split(' ')[..3])), now).Hits.Length),
        ]);
    }

    public static void Print(Report report, IEnumerable<(int Size, RecordAnswers Answers)> measured)
    {
        report.Say(string.Empty);
        report.Header("statements", "question", "first time, ms", "again, ms");
        foreach ((int size, RecordAnswers answers) in measured)
        {
            foreach ((string question, double first, double again) in answers.Times)
            {
                report.Row(size, question, first, again);
            }
        }
    }

    private static int OriginsOf((HistoryEvent Event, InForce.Record.Chronicle Chronicle)? found) =>
        found is { } f ? f.Chronicle.Origins.Independent(f.Event.Documents) : throw new InvalidOperationException("The record does not know an event it has just told of.");

    private static (string, double, double) Timed<T>(string question, T[] subjects, Func<T, int> ask)
    {
        double[] first = new double[subjects.Length], again = new double[subjects.Length];
        for (int i = 0; i < subjects.Length; i++)
        {
            (first[i], again[i]) = (Time(ask, subjects[i]), Time(ask, subjects[i]));
        }

        return (question, Harness.Measure.MedianOf(first), Harness.Measure.MedianOf(again));
    }

    private static double Time<T>(Func<T, int> ask, T subject)
    {
        long start = Stopwatch.GetTimestamp();
        ask(subject);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
