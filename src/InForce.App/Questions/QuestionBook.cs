using InForce.App.Law;
using InForce.App.Record;

namespace InForce.App.Questions;

/// <summary>Every question other programs may ask, in the order they are listed.</summary>
public static class QuestionBook
{
    public static IReadOnlyList<Question> Open(OverlaidLaw law, RecordDoor record)
    {
        ArgumentNullException.ThrowIfNull(law);
        return [.. LawQuestions.Of(() => law.Desk), .. QuestionsOfRecord.Of(record)];
    }
}
