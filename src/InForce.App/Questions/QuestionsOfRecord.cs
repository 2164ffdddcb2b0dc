using System.Collections.Immutable;
using InForce.App.Desk;
using InForce.App.Law;
using InForce.App.Record;
using InForce.App.Record.Check;
using InForce.App.Record.Search;
using InForce.Core.Documents;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Reading;
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
            IsList: true, HoldsDocumentText: true, (a, cancel) => Ask(record, a, Timeline, cancel));
        yield return new Question(
            "origins", "Who took it from whom",
            "The reports of one event, whom each took it from and by what that shows, and how many independent origins stand behind them.",
            [new("event", "An event's id, as timeline gives it", Required: true), QuestionField.KnownAt],
            IsList: false, HoldsDocumentText: true, (a, cancel) => Ask(record, a, (asked, q, _, at) => Origins(asked, q, at), cancel));
        yield return new Question(
            "disagreements", "What does not go together",
            "Conflicts between statements and with the law, then near-conflicts with the reason why they are none, and what reviewers found of each.",
            [new("state", "One state only: ISO code or English name (default: the whole record)"), QuestionField.KnownAt],
            IsList: true, HoldsDocumentText: true, (a, cancel) => a.Optional("state") is null ? AllDisagreements(a, record, cancel) : Ask(record, a, DisagreementsOfState, cancel));
        yield return new Question(
            "check", "Hold a text against the record",
            "What of a text is new, known, a copy, overtaken, or at odds with the record or with the law, statement by statement. Nothing of the text is kept.",
            [
                new("text", "The text, verbatim", Required: true, MaxLength: CheckText.LongestText), new("published", "Its day of publication", Form: FieldForm.Day),
                new("publisher", "Who published it"), new("title", "Its headline", MaxLength: 1_000), QuestionField.KnownAt,
            ],
            IsList: false, HoldsDocumentText: true, (a, cancel) => Check(a, record, cancel)) { IsPosted = true };
        yield return new Question(
            "search", "Statements by words and by what they are",
            "Statements of captured reports, newest publication first, each with its words and the independent origins of the act it tells of. Words find documents that hold all of them; "
            + "asked for words alone, near tells whether they stand in the statement's own sentence, and a document that holds them in no statement is an item without one.",
            SearchFields,
            IsList: true, HoldsDocumentText: true, (a, cancel) => Ask(record, a, (asked, q, _, at) => Search(asked, q, at), cancel));
    }

    private static ImmutableArray<QuestionField> SearchFields =>
    [
        new("words", "All must stand in the document, with or without their marks"), new("kind", "Only statements of this kind", Choices: [.. Kinds.All.Select(k => k.Id)]),
        new("modality", "How the text presents the act", Choices: [.. Enum.GetValues<Modality>().Select(TimelineLine.ModalityName)]),
        new("weaponClass", "Only on this class of weapon", Choices: SearchQuestion.Weapons), new("actor", "Who acts: states, organs, firms, bodies or persons, parted by commas; any of them"),
        new("speaker", "Who answers for the words: a part of a name or of a role"), new("from", "First day of publication", Form: FieldForm.Day),
        new("to", "First day of publication no longer", Form: FieldForm.Day), new("on", "Only acts that lie on or before this day, and what has no day (default: everything)", Form: FieldForm.Day),
        new("when", "Only acts whose time can be this one: EDTF, such as 2025-06"), new("minOrigins", "At least so many independent origins tell of the act", Form: FieldForm.Whole),
        new("onePerOrigin", "Of the reports of one act only the first of each independent origin", Choices: ["true", "false"]), QuestionField.KnownAt,
    ];

    private static string Timeline(Asking a, RecordQuestions questions, LawDesk law, DateTimeOffset at)
    {
        var subject = RecordSubject.Parse(a.Required("subject"), law.Registry);
        Chronicle chronicle = questions.ChronicleOf(subject, at);
        ImmutableArray<HistoryEvent> events = questions.Timeline(subject, at, a.Day("on"));
        return PagedAnswer.Of(a, events, e => TimelineLine.Json(e, chronicle), events.IsEmpty ? [Silence] : []);
    }

    private static string Origins(Asking a, RecordQuestions questions, DateTimeOffset at)
    {
        string id = a.Required("event");
        (HistoryEvent Event, Chronicle Chronicle) found = questions.Event(id, at) ?? throw Unknown(questions, id, at);
        return JsonText.Of(w =>
        {
            w.WriteString("knownAt", PagedAnswer.Spell(a.KnownAt));
            OriginsLine.Members(w, found.Event, found.Chronicle);
        });
    }

    private static BadInputException Unknown(RecordQuestions questions, string id, DateTimeOffset knownAt) => MovedEvent.Of(questions, id, knownAt) is { } moved
        ? new BadInputException("event", $"'{id}' is told no longer: {moved.What}", moved.To is { } to ? $"ask for {to}" : "take an id from timeline")
        : new BadInputException("event", $"the record knows no event '{id}' at that time", "take an id from timeline");

    private static string DisagreementsOfState(Asking a, RecordQuestions questions, LawDesk law, DateTimeOffset at)
    {
        string name = a.Required("state");
        RecordSubject state = RecordSubject.Parse(name, law.Registry) is { Kind: "state" } subject
            ? subject
            : throw new BadInputException("state", $"'{name}' is no state", "give a state by its ISO code or English name, or leave it out");
        return Disagreements(a, DisagreementLine.InOrder(questions.ChronicleOf(state, at)));
    }

    /// <summary>Those of the whole record: told once for all pages of the answer.</summary>
    private static async ValueTask<string> AllDisagreements(Asking a, RecordDoor record, CancellationToken cancel)
    {
        Told<ImmutableArray<Disagreement>> told = await record.AnswerWholeAsync(
            ImmutableArray<Disagreement>.Empty, "disagreements", a.KnownAtGiven, (q, at) => DisagreementLine.InOrder(q.Whole(at)), cancel);
        return told.Of is null ? throw RecordDoor.None() : Disagreements(a.AnsweredAt(told.At), told.Value);
    }

    private static string Disagreements(Asking a, ImmutableArray<Disagreement> found) =>
        PagedAnswer.Of(a, found, DisagreementLine.Json, found.IsEmpty ? ["none found among what the record holds as known then"] : []);

    private static async ValueTask<string> Check(Asking a, RecordDoor record, CancellationToken cancel)
    {
        string? published = a.Day("published") is { } day ? LawJson.Iso(day) : null;
        var document = new Document("text", a.Optional("publisher"), a.Optional("title"), null, published, null, null, a.Verbatim("text"));
        ReaderResult read = RecordReader.Shipped.Reader.Read(document, cancel);
        (CheckedDocument found, DateTimeOffset said) = await record.AskAsync((q, _, at) => (new CheckText(q).Check(document, read, at.Read), at.Said), a.KnownAtGiven, cancel);
        return JsonText.Of(w =>
        {
            w.WriteString("knownAt", PagedAnswer.Spell(said));
            CheckLine.Members(w, found);
            LawJson.Texts(w, "caveats", found.Caveats);
        });
    }

    private static string Search(Asking a, RecordQuestions questions, DateTimeOffset at)
    {
        var asked = SearchQuestion.Of(
            a.Optional("words"), a.Optional("kind"), a.Optional("modality"), a.Optional("weaponClass"), a.Optional("actor"), a.Optional("speaker"), a.Day("from"), a.Day("to"),
            a.Day("on"), a.Optional("when"), a.Whole("minOrigins", 0, int.MaxValue), a.Optional("onePerOrigin") == "true");
        var search = new SearchRecord(questions);
        SearchAnswer found = search.Find(asked, at);
        return PagedAnswer.Of(a, found.Hits, hit => SearchLine.Json(search.WithAct(hit, at)), found.Hits.IsEmpty ? [Silence] : [], w =>
        {
            w.WriteNumber("total", found.Hits.Length);
            w.WriteNumber("compared", found.Compared);
        });
    }

    /// <param name="question">Is given the instant to read the record as of; the asking says what the answer says.</param>
    private static ValueTask<string> Ask(RecordDoor record, Asking a, Func<Asking, RecordQuestions, LawDesk, DateTimeOffset, string> question, CancellationToken cancel) =>
        new(record.AskAsync((q, law, at) => question(a.AnsweredAt(at), q, law, at.Read), a.KnownAtGiven, cancel));
}
