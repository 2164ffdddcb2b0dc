using InForce.App.Law;

namespace InForce.App.Questions;

/// <summary>Every question other programs may ask, in the order they are listed.</summary>
public static class QuestionBook
{
    /// <param name="record">The record as every command takes it: a file or a <c>postgres://</c> address.</param>
    public static IReadOnlyList<Question> Open(LawDesk law, string record)
    {
        ArgumentException.ThrowIfNullOrEmpty(record);
        return [.. LawQuestions.Of(law)];
    }
}
