using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Record.Claims;

/// <summary>Under which names a record files a statement, so that a question reads only what it needs.</summary>
public static class StatementKeys
{
    /// <summary><c>state:</c>, <c>treaty:</c>, <c>object:</c> and <c>block:</c> keys, ordinal, without repeats. Follow from the statement alone.</summary>
    public static IReadOnlyList<string> Of(Statement statement, Document document)
    {
        var claim = new Claim(statement, document);
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string state in claim.States)
        {
            keys.Add("state:" + state);
        }

        if (claim.Treaty is { } treaty)
        {
            keys.Add("treaty:" + treaty);
        }
        else if (statement.Object is { Length: > 0 and < 200 } o)
        {
            keys.Add("object:" + o);
        }

        foreach (Slot slot in Slots.Of(claim))
        {
            keys.Add("block:" + slot.Block);
            if (slot.Block.Split('|') is [_, var state, ..] && ActorName.IsState(state))
            {
                // A firm of one state builds the plant of another: the act is that one's, and its timeline must hold the whole of it.
                keys.Add("state:" + state);
            }
        }

        return [.. keys];
    }
}
