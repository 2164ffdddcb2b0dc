using System.Collections.Immutable;
using InForce.App.Law;
using InForce.Core.States;
using InForce.Exchange.Briefs;
using InForce.Law;
using InForce.Law.Clauses;
using InForce.Law.Engine;

namespace InForce.App.Brief;

/// <summary>Where a state stands towards each treaty in question, with the rules and acts that give it.</summary>
internal sealed class LegalPosition(LawDesk law, NoteBook notes, DateOnly on, DateTimeOffset knownAt)
{
    /// <summary>The heading, then one part per treaty.</summary>
    public IEnumerable<BriefSection> Of(IReadOnlyCollection<(string State, string Treaty)> standings)
    {
        yield return new BriefSection("Legal position", 2, standings.Count > 0 ? [] :
        [
            new BriefBlock.Paragraph([new("No treaty of the registry is touched by what the record holds.", notes.Fact($"registry of {law.Registry.TreatyIds.Length} treaties, and the record as of this brief", null))]),
        ]);
        foreach ((string state, string treaty) in standings)
        {
            yield return Part(law.Engine.StandingOn(state, treaty, on, knownAt), law.Registry.Treaty(treaty));
        }
    }

    private BriefSection Part(StandingAnswer answer, Treaty treaty)
    {
        string name = StateDirectory.Shipped.NameOf(answer.State);
        BriefBlock.Paragraph position = new([new($"On {LawJson.Iso(on)} {name} is {Position(answer)}.", notes.Law(answer.Because)), .. Acts(answer)]);
        var points = ImmutableArray.CreateBuilder<BriefSentence>();
        foreach (Reason reason in answer.Because)
        {
            string article = reason.Article.Length > 0 ? $"{reason.Treaty} {reason.Article}:" : $"{reason.Treaty}:";
            points.Add(new($"{reason.Rule}. {Capital(reason.Fact)}{Stop(reason.Fact)}", notes.Law([reason]), article));
        }

        foreach (HeldReading reading in answer.Readings)
        {
            string held = string.Join(", ", reading.HeldBy.Select(StateDirectory.Shipped.NameOf));
            points.Add(new($"{StandingNames.Of(reading.Standing)}; {reading.Because[0].Fact}.", notes.Law(reading.Because), $"Held by {held}:"));
        }

        foreach (string caveat in answer.Caveats)
        {
            points.Add(new(Capital(caveat) + Stop(caveat), notes.Fact($"registry of {treaty.Name}", treaty.Source), "Caveat."));
        }

        points.Add(Coverage(answer, treaty));
        return new BriefSection($"{treaty.Name} ({treaty.Id}): {Headline(answer)}", 3, [position, new BriefBlock.Points(points.ToImmutable())]);
    }

    /// <summary>The acts at the depositary, oldest first, each with its source.</summary>
    private IEnumerable<BriefSentence> Acts(StandingAnswer answer)
    {
        foreach (AnsweredAct act in answer.Acts)
        {
            string what = Capital(act.Action.Replace('-', ' '));
            string received = act.On is { } day ? (act.Action == "withdrawal" ? $": notice received {LawJson.Iso(day)}" : $" of {LawJson.Iso(day)}") : ", day not known";
            string effect = act.EffectiveOn is { } from ? $", effective {LawJson.Iso(from)}" : string.Empty;
            string number = act.Notification is { } n ? $", notification {n}" : string.Empty;
            yield return new($"{what}{received}{effect}.", notes.Fact($"{what}{received}{effect}{number}", $"{act.Source}; {LawJson.TierName(act.Tier)}"));
        }
    }

    private BriefSentence Coverage(StandingAnswer answer, Treaty treaty)
    {
        string verified = treaty.Verified switch
        {
            Verification.Verified => "the clauses are verified against the treaty text",
            Verification.PartlyVerified => "the clauses are partly verified against the treaty text",
            _ => "the clauses are held from memory and not verified",
        };
        string held = answer.CoveredThrough is { } through
            ? $"The registry holds every act of this treaty through {LawJson.Iso(through)}; {verified}."
            : $"The acts held for this treaty are partial, so absence proves nothing; {verified}.";
        var coverage = law.Registry.Coverage(treaty.Id);
        return new(held, notes.Fact(coverage.Source.Length > 0 ? $"coverage: {coverage.Source}" : $"coverage: {coverage.Note}", treaty.VerifiedAgainst), "Coverage.");
    }

    private static string Headline(StandingAnswer answer) => (answer.Standing, answer.Since, answer.Until) switch
    {
        (StandingKind.Leaving, _, { } until) => $"leaving, bound until {LawJson.Iso(until)}",
        (StandingKind.Undetermined, _, _) => "cannot be said",
        (var kind, { } since, _) => $"{StandingNames.Of(kind)} since {LawJson.Iso(since)}",
        (var kind, _, _) => StandingNames.Of(kind),
    };

    private static string Position(StandingAnswer answer) => answer.Standing switch
    {
        StandingKind.Party => "bound as a party" + Since(answer.Since),
        StandingKind.Leaving => answer.Until is { } until
            ? $"still bound: notice of withdrawal is given, and the last day in force is {LawJson.Iso(until.AddDays(-1))} (no longer bound from {LawJson.Iso(until)})"
            : "still bound: notice of withdrawal is given, and the day it takes effect cannot be said",
        StandingKind.Withdrawn => answer.Since is { } since ? $"no longer bound: withdrawn on {LawJson.Iso(since)}" : "no longer bound: withdrawn",
        StandingKind.Consented => "not yet bound: consent is deposited" + Since(answer.Since),
        StandingKind.Signatory => "a signatory and not bound as a party" + Since(answer.Since),
        StandingKind.NotBound => "not bound",
        StandingKind.Undetermined => "in a position that cannot be said from what is held",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Since(DateOnly? since) => since is { } day ? $", since {LawJson.Iso(day)}" : string.Empty;

    internal static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string Stop(string text) => text.Length > 0 && text[^1] is '.' or '?' ? string.Empty : ".";
}
