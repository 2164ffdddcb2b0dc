using System.Collections.Immutable;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Problems;
using InForce.Record;
using InForce.Record.Disagreements;
using InForce.Record.Events;

namespace InForce.App.Questions;

/// <summary>Questions that captured reports answer, with the law beside them.</summary>
public static class QuestionsOfRecord
{
    private const string Silence = "nothing in the record tells of it as known then; the absence of a report proves nothing";

    public static IEnumerable<Question> Of(RecordDoor record)
    {
        yield return new Question(
            "timeline", "Events of a state, treaty or programme",
            "Acts in order of date as captured reports tell them, each with best date, all dates told, independent origins, and every source with its words.",
            [
                new("subject", "A state, a treaty, or a programme such as LVA-AVM", Required: true),
                new("on", "Only what lies on or before this day, and what has no day (default: everything)", Form: FieldForm.Day), QuestionField.KnownAt,
            ],
            IsList: true, HoldsDocumentText: true, (a, _) => Answer(record.Ask((q, law) => Timeline(a, q, law))));
        yield return new Question(
            "origins", "Who took it from whom",
            "The reports of one event, whom each took it from and by what that shows, and how many independent origins stand behind them.",
            [new("event", "An event's id, as timeline gives it", Required: true), QuestionField.KnownAt],
            IsList: false, HoldsDocumentText: true, (a, _) => Answer(record.Ask((q, _) => Origins(a, q))));
        yield return new Question(
            "disagreements", "What does not go together",
            "Conflicts between statements and with the law, then near-conflicts with the reason why they are none, and what reviewers found of each.",
            [new("state", "One state only: ISO code or English name (default: the whole record)"), QuestionField.KnownAt],
            IsList: true, HoldsDocumentText: true, (a, _) => Answer(record.Ask((q, law) => Disagreements(a, q, law))));
    }

    private static string Timeline(Asking a, RecordQuestions questions, LawDesk law)
    {
        var subject = RecordSubject.Parse(a.Required("subject"), law.Registry);
        Chronicle chronicle = questions.ChronicleOf(subject, a.KnownAt);
        ImmutableArray<HistoryEvent> events = questions.Timeline(subject, a.KnownAt, a.Day("on"));
        return PagedAnswer.Of(a, events, e => TimelineLine.Json(e, chronicle), events.IsEmpty ? [Silence] : []);
    }

    private static string Origins(Asking a, RecordQuestions questions)
    {
        string id = a.Required("event");
        (HistoryEvent Event, Chronicle Chronicle) found = questions.Event(id, a.KnownAt)
            ?? throw new BadInputException("event", $"the record knows no event '{id}' at that time", "take an id from timeline");
        return JsonText.Of(w =>
        {
            w.WriteString("knownAt", PagedAnswer.Spell(a.KnownAt));
            OriginsLine.Members(w, found.Event, found.Chronicle);
        });
    }

    private static string Disagreements(Asking a, RecordQuestions questions, LawDesk law)
    {
        RecordSubject? state = a.Optional("state") is not { } name ? null : RecordSubject.Parse(name, law.Registry) is { Kind: "state" } subject
            ? subject
            : throw new BadInputException("state", $"'{name}' is no state", "give a state by its ISO code or English name, or leave it out");
        ImmutableArray<Disagreement> found = DisagreementLine.InOrder(state is null ? questions.Whole(a.KnownAt) : questions.ChronicleOf(state, a.KnownAt));
        return PagedAnswer.Of(a, found, DisagreementLine.Json, found.IsEmpty ? ["none found among what the record holds as known then"] : []);
    }

    private static ValueTask<string> Answer(string json) => ValueTask.FromResult(json);
}
