using System.Globalization;
using System.Text;
using InForce.App.Law;
using InForce.Core.States;
using InForce.Core.Statements;

namespace InForce.App.Brief;

/// <summary>Events in words that claim no more than the reports do.</summary>
internal sealed class EventWords(LawDesk law)
{
    private const int LongestQuote = 180;

    /// <summary>Kind, actors, object, figures, and the words of the first report.</summary>
    public string Of(BriefEvent e)
    {
        Statement first = e.Tellings[0].Statement;
        var words = new StringBuilder(Kinds.TryGet(e.Kind, out KindEntry kind) ? kind.Label : e.Kind);
        if (first.Step is { } step)
        {
            words.Append(" (").Append(step.Replace('_', ' ')).Append(')');
        }

        if (!e.Actors.IsEmpty)
        {
            words.Append(": ").AppendJoin(", ", e.Actors.Select(NameOf));
        }

        if (e.Object is { } thing)
        {
            words.Append("; ").Append(ObjectName(thing));
        }

        Figures(words, e);
        return words.Append(". “").Append(Exchange.Writing.PlainText.OneLine(first.Evidence, LongestQuote)).Append('”').ToString();
    }

    public static string Certainty(Modality modality) => modality switch
    {
        Modality.Occurred => "reported as done",
        Modality.Planned => "planned",
        Modality.Proposed => "called for",
        Modality.Possible => "possible",
        Modality.Conditional => "on a condition",
        Modality.Denied => "denied",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Reports(BriefEvent e)
    {
        string origins = e.Origins == 1 ? "1 origin" : $"{e.Origins.ToString(CultureInfo.InvariantCulture)} origins";
        return e.Tellings.Length == e.Origins ? origins : $"{origins}, {e.Tellings.Length} reports";
    }

    /// <summary>A state's name; an organ with its state; anything else as it stands.</summary>
    public static string NameOf(string actor)
    {
        int colon = actor.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? StateDirectory.Shipped.NameOf(actor) : $"{StateDirectory.Shipped.NameOf(actor[..colon])} ({actor[(colon + 1)..]})";
    }

    public string ObjectName(string thing)
    {
        int colon = thing.IndexOf(':', StringComparison.Ordinal);
        string id = thing[(colon + 1)..];
        return colon < 0 ? thing
            : thing.StartsWith("treaty:", StringComparison.Ordinal) ? (law.Registry.Has(id) ? law.Registry.Treaty(id).Name : id)
            : $"{thing[..colon]} {id}";
    }

    private static void Figures(StringBuilder words, BriefEvent e)
    {
        if (e.Tellings.Select(t => t.Statement.Votes).FirstOrDefault(v => v is not null) is { } votes)
        {
            words.Append(CultureInfo.InvariantCulture, $"; {votes.For?.ToString(CultureInfo.InvariantCulture) ?? "?"} for, {votes.Against?.ToString(CultureInfo.InvariantCulture) ?? "?"} against");
            words.Append(votes.Abstain is { } abstained ? $", {abstained.ToString(CultureInfo.InvariantCulture)} abstaining" : string.Empty);
        }
        else if (e.Tellings.Select(t => t.Statement.Quantity).FirstOrDefault(q => q is { Text.Length: > 0 }) is { } quantity)
        {
            words.Append("; ").Append(quantity.Text).Append(quantity.Covers is { } covers ? $" (for: {covers})" : string.Empty);
        }
    }
}
