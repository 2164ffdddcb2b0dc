using InForce.App.Law;
using InForce.Law.Acts;

namespace InForce.App.Questions;

/// <summary>Questions the treaties and acts alone answer.</summary>
public static class LawQuestions
{
    private static readonly QuestionField s_state = new("state", "ISO 3166-1 alpha-3 or alpha-2 code, or English name", Required: true);
    private static readonly QuestionField s_treaty = new("treaty", "Id (APMBC) or usual name", Required: true);

    public static IEnumerable<Question> Of(LawDesk law)
    {
        yield return new Question(
            "status", "Standing of a state",
            "Where a state stands towards a treaty on a day, as known at an instant, with the articles, rules and acts that give it. News never moves it.",
            [s_state, s_treaty, QuestionField.On, QuestionField.KnownAt], IsList: false, HoldsDocumentText: false,
            (a, _) => Answer(LawJson.Of(law.Status(a.Required("state"), a.Required("treaty"), a.On, a.KnownAt), a.KnownAt)));
        yield return new Question(
            "parties", "Parties to a treaty",
            "For whom a treaty is in force on a day: parties, leaving, consented, signatories, and those of whom it cannot be said.",
            [s_treaty, QuestionField.On, QuestionField.KnownAt], IsList: false, HoldsDocumentText: false,
            (a, _) => Answer(LawJson.Of(law.Parties(a.Required("treaty"), a.On, a.KnownAt))));
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
            (a, _) => Answer(LawJson.Of(law.Effect(
                a.Required("treaty"), a.Required("action"), a.Day("deposited")!.Value, a.Optional("state"), null, a.Day("conflictFrom"), a.Day("conflictUntil"), a.KnownAt))));
    }

    private static ValueTask<string> Answer(string json) => ValueTask.FromResult(json);
}
