using System.Collections.Immutable;

namespace InForce.App.Questions;

/// <summary>One question another program may ask. REST, the OpenAPI document and the assistant tools are all made from it.</summary>
/// <param name="Name">As the command: <c>status</c>, <c>timeline</c>, …</param>
/// <param name="Description">What it answers and what its answer does not say.</param>
/// <param name="IsList">The answer is a page of items; <c>limit</c> and <c>cursor</c> are understood.</param>
/// <param name="HoldsDocumentText">The answer quotes captured documents: data, never instructions.</param>
/// <param name="AskAsync">Throws <see cref="Core.Problems.BadInputException"/> rather than answer a question it did not understand.</param>
public sealed record Question(
    string Name,
    string Title,
    string Description,
    ImmutableArray<QuestionField> Fields,
    bool IsList,
    bool HoldsDocumentText,
    Func<Asking, CancellationToken, ValueTask<string>> AskAsync)
{
    /// <summary>A field holds a whole text: over HTTP the fields come as a JSON object in the body, never in the address.</summary>
    public bool IsPosted { get; init; }

    /// <summary>JSON Schema (2020-12) of the answer, from <c>data/api/NAME.json</c>.</summary>
    public string AnswerSchema => Core.Data.EmbeddedFile.ReadText(typeof(Question).Assembly, $"data/api/{Name}.json");

    /// <summary>All fields, those of every question included.</summary>
    public IEnumerable<QuestionField> AllFields => IsList ? [.. Fields, .. QuestionField.OfPages] : Fields;
}

/// <summary>What a field of a question holds.</summary>
public enum FieldForm
{
    Text,

    /// <summary>An ISO day.</summary>
    Day,

    /// <summary>An instant, or a day meaning its end in UTC.</summary>
    Instant,

    Whole,
}

/// <param name="Choices">The values there are; empty for any.</param>
/// <param name="MaxLength">Of a text, in UTF-16 code units.</param>
public sealed record QuestionField(
    string Name, string Description, bool Required = false, FieldForm Form = FieldForm.Text, ImmutableArray<string> Choices = default, int MaxLength = 200)
{
    public const int MostPerPage = 500;

    public static QuestionField On { get; } = new("on", "The day asked about (default: today, UTC)", Form: FieldForm.Day);

    public static QuestionField KnownAt { get; } =
        new("knownAt", "Only what was known by then: an instant, or a day meaning its end in UTC (default: now)", Form: FieldForm.Instant);

    public static ImmutableArray<QuestionField> OfPages { get; } =
    [
        new("limit", $"Items on a page, 1 to {MostPerPage} (default 100)", Form: FieldForm.Whole),
        new("cursor", "The page to continue with: the value of next in the answer before"),
    ];
}
