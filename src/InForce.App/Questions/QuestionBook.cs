using InForce.App.Law;
using InForce.App.Record;

namespace InForce.App.Questions;

/// <summary>Every question other programs may ask, in the order they are listed.</summary>
public static class QuestionBook
{
    /// <param name="law">Asked once by each question.</param>
    public static IReadOnlyList<Question> Open(Func<LawDesk> law, RecordDoor record) => [.. LawQuestions.Of(law), .. QuestionsOfRecord.Of(record)];
}
