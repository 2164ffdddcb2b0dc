using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Reading.Tests.Statements;

/// <summary>A few sentences, read as an item of a paper.</summary>
internal static class ShortText
{
    /// <param name="published">ISO day.</param>
    public static ImmutableArray<Statement> Read(string text, string published = "2025-06-25") =>
        ReadingPipeline.Shared.Read(new Document("x", "Daily", null, null, published, "en", null, text)).Statements;
}
