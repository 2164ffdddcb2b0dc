using InForce.Core.Statements;
using InForce.Record.Text;

namespace InForce.Record.Judgements;

/// <summary>What a statement said when it was judged: a short digest of its kind and words, the same wherever in the text they stand.</summary>
public static class StatementMark
{
    /// <param name="statement">As read, before anybody's edit.</param>
    public static string Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return ContentId.Of('w', statement.Kind, statement.Evidence);
    }
}
