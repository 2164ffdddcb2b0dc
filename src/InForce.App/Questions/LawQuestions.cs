using System.Collections.Immutable;
using InForce.App.Law;
using InForce.Law.Acts;
using InForce.Law.Deadlines;

namespace InForce.App.Questions;

/// <summary>Questions the treaties and acts alone answer.</summary>
public static class LawQuestions
{
    private static readonly QuestionField s_state = new("state", "ISO 3166-1 alpha-3 or alpha-2 code, or English name", Required: true);
    private static readonly QuestionField s_treaty = new("treaty", "Id (APMBC) or usual name", Required: true);

    /// <param name="law">Asked at each question, since users add acts while a host runs.</param>
    public static IEnumerable<Question> Of(Func<LawDesk> law)
    {
        yield return new Question(
            "status", "Standing of a state",
            "Where a state stands towards a treaty on a day, as known at an instant, with the articles, rules and acts that give it. News never moves it.",
            [s_state, s_treaty, QuestionField.On, QuestionField.KnownAt], IsList: false, HoldsDocumentText: false,
            (a, _) => Answer(LawJson.Of(law().Status(a.Required("state"), a.Required("treaty"), a.On, a.KnownAt), a.KnownAt)));
        yield return new Question(
            "parties", "Parties to a treaty",
            "For whom a treaty is in force on a day: parties, leaving, consented, signatories, and those of whom it cannot be said.",
            [s_treaty, QuestionField.On, QuestionField.KnownAt], IsList: false, HoldsDocumentText: false,
            (a, _) => Answer(LawJson.Of(law().Parties(a.Required("treaty"), a.On, a.KnownAt))));
        yield return new Question(
            "effect", "Effect of an act (what-if)",
            "What a deposit or notice made on a day would do by the final clauses, also when the state is in an armed conflict. Hypothetical: nothing is recorded.",
            [
                s_treaty,
                new("action", "The act", Required: true, Choices: [.. ActKinds.All]),
                new("deposited", "Day of deposit or receipt", Required: true, Form: FieldForm.Day),
                new("state", "The state that acts: ISO code or English name"),
                new("conflictFrom", "First day of an armed conflict of the state", Form: FieldForm.Day),
                new("conflictUntil", "First day on which it is over", Form: FieldForm.Day),
                QuestionField.KnownAt,
            ],
            IsList: false, HoldsDocumentText: false,
            (a, _) => Answer(LawJson.Of(law().Effect(
                a.Required("treaty"), a.Required("action"), a.Day("deposited")!.Value, a.Optional("state"), null, a.Day("conflictFrom"), a.Day("conflictUntil"), a.KnownAt))));
        yield return new Question(
            "treaty", "Final clauses of a treaty",
            "What it takes to come in and to leave, what is due and when, with article numbers and how far each clause is verified against the text.",
            [s_treaty], IsList: false, HoldsDocumentText: false,
            (a, _) => Answer(Treaty(law(), a)));
        yield return new Question(
            "deadlines", "Legal dates ahead",
            "Dated obligations, entries into force and ends of treaties in a span of days. A conditional day holds unless what its basis names happens.",
            [
                new("state", "One state only: ISO code or English name"), new("treaty", "One treaty only: id or usual name"),
                new("from", "First day (default: today, UTC)", Form: FieldForm.Day), new("to", "First day no longer (default: 180 days after the first)", Form: FieldForm.Day),
                QuestionField.KnownAt,
            ],
            IsList: true, HoldsDocumentText: false,
            (a, _) => Answer(Deadlines(law(), a)));
    }

    private static string Treaty(LawDesk law, Asking a) => TreatyJson.Of(law.Registry.Treaty(law.TreatyId(a.Required("treaty"))));

    private static string Deadlines(LawDesk law, Asking a)
    {
        DateOnly from = a.Day("from") ?? a.On;
        DateOnly to = a.Day("to") ?? from.AddDays(Math.Min(180, DateOnly.MaxValue.DayNumber - from.DayNumber));
        ImmutableArray<LegalDeadline> due = law.Deadlines(a.Optional("state"), a.Optional("treaty"), from, to, a.KnownAt);
        return PagedAnswer.Of(a, due, LawJson.Of, due.IsEmpty ? ["no day falls in this span by the clauses and acts held; treaties held in part are not complete"] : []);
    }

    private static ValueTask<string> Answer(string json) => ValueTask.FromResult(json);
}
