using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Disagreements;

namespace InForce.App.Record;

/// <summary>What does not go together, or only seems not to, for programs and for readers.</summary>
public static class DisagreementLine
{
    /// <summary>Conflicts first, then what was looked at and found to be none; within each by type, then statements.</summary>
    public static ImmutableArray<Disagreement> InOrder(Chronicle chronicle)
    {
        ArgumentNullException.ThrowIfNull(chronicle);
        return [.. chronicle.Disagreements.OrderBy(d => d.IsNone)];
    }

    /// <summary>
    /// <c>{type, statements, values, sides, law, reason, none, resolution:{holds, who, reason}}</c>; <c>sides</c> lists for each of <c>values</c> all statements
    /// that say it, <c>statements</c> the first of them that stand against each other; <c>law</c> is null where the law has no part in it, <c>resolution</c>
    /// while no reviewer settled it.
    /// </summary>
    public static string Json(Disagreement disagreement)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        return JsonText.Of(w =>
        {
            w.WriteString("type", disagreement.Type);
            w.Strings("statements", disagreement.Statements);
            w.Strings("values", disagreement.Values);
            w.Lists("sides", disagreement.Sides.Select(side => side.AsEnumerable()));
            w.WriteString("law", disagreement.Law);
            w.WriteString("reason", disagreement.Reason);
            w.WriteBoolean("none", disagreement.IsNone);
            if (disagreement.Resolution is { } resolution)
            {
                w.WriteStartObject("resolution");
                w.WriteString("holds", resolution.Holds);
                w.WriteString("who", resolution.Who);
                w.WriteString("reason", resolution.Reason);
                w.WriteEndObject();
            }
            else
            {
                w.WriteNull("resolution");
            }
        });
    }

    /// <summary>The reason on one line, then each statement with who printed it, when, and the words.</summary>
    public static string Text(Disagreement disagreement, Chronicle chronicle)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        ArgumentNullException.ThrowIfNull(chronicle);
        var text = new StringBuilder(disagreement.IsNone ? "no conflict (" : "conflict (")
            .Append(disagreement.Type).Append("): ").Append(disagreement.Reason);
        if (disagreement.Law is { } law)
        {
            text.Append(" [").Append(law).Append(']');
        }

        if (disagreement.Resolution is { } resolution)
        {
            text.Append(" (").Append(resolution.Who).Append(" found: ").Append(resolution.Holds).Append(" holds; ").Append(resolution.Reason).Append(')');
        }

        text.Append('\n');
        var claims = chronicle.Claims.ToLookup(c => c.Id, StringComparer.Ordinal);
        foreach ((string id, ImmutableArray<string> side) in disagreement.Statements.Zip(disagreement.Sides))
        {
            Claim claim = claims[id].First();
            string day = claim.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no day";
            text.Append("    ").Append(claim.Document.Publisher ?? claim.Doc).Append(", ").Append(day)
                .Append(": \"").Append(claim.Statement.Evidence.ReplaceLineEndings(" ")).Append("\" (").Append(id).Append(')');
            if (ToldBy.Of(side.Select(s => claims[s].First()), chronicle.Origins).ToString() is { } told)
            {
                text.Append(", ").Append(told);
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
