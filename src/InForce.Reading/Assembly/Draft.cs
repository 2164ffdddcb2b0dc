using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Times;

namespace InForce.Reading.Assembling;

/// <summary>A match with its object, weapon, time and evidence.</summary>
internal sealed record Draft(Match Match, TextSpan Evidence, string? Treaty, string? Weapon, string? Object)
{
    public TimeExpression? Time { get; init; }
    public Modality Modality { get; init; }
    public Votes? Votes { get; init; }

    /// <summary>The words of the next sentence that refute it, or null.</summary>
    public string? Refuted { get; init; }
    public Quantity? Quantity { get; init; }

    /// <summary>Who answers for it.</summary>
    public Speaking Speaking { get; init; } = Speaking.None;

    /// <summary>An act on a treaty or a programme, not a stance, a reason or a state of things.</summary>
    public bool IsAct => Object is not null && Kind is not ("position" or "condemnation" or "rule_assertion" or "status_assertion" or "justification" or "compliance_assertion" or "transparency_report" or "funding" or "stockpile_holding" or "clearance");

    public string Kind => Match.Frame.Kind;

    /// <summary>An act told by pointing to another ("Finland did likewise") is about the same thing.</summary>
    public Draft Like(Draft other) => this with { Treaty = other.Treaty, Weapon = other.Weapon, Object = other.Object };

    public static Draft From(Match match, DocumentMemory memory)
    {
        Mention? treaty = memory.TreatyAt(match.View, match.Trigger);
        string? pattern = match.Frame.Data.Object;
        bool aboutTreaty = pattern == "treaty";
        string? weapon = aboutTreaty ? treaty?.Entry?.Weapon : memory.WeaponAt(match.View, match.Trigger);
        string? about = aboutTreaty
            ? treaty is null ? null : "treaty:" + treaty.Id
            : pattern?.Replace("{state}", OwnerOf(match) ?? "", StringComparison.Ordinal).Replace("{weapon}", weapon ?? "weapon", StringComparison.Ordinal);
        return new Draft(match, EvidenceSpan.Of(match), treaty?.Id, weapon, about) { Modality = match.Modality.Value };
    }

    /// <summary>The state a programme or plant is counted to: the first that acts; where only firms act, the state they act in, else the first firm's own.</summary>
    private static string? OwnerOf(Match match) =>
        match.Actors.FirstOrDefault(ActorCode.IsState)
        ?? StateLists.After(match.View, match.Zones.Clause, "in").FirstOrDefault()
        ?? match.Actors.FirstOrDefault(a => a.IndexOf(':', StringComparison.Ordinal) == 3)?[..3];

    public Statement ToStatement(Document document, string id) => new()
    {
        Speaker = Speaking.Speaker,
        SpeakerRole = Speaking.Role,
        CitedOutlet = Speaking.Outlet,
        Doc = document.Id,
        Id = id,
        Kind = Kind,
        Actors = Match.Actors,
        Object = Object,
        Weapon = Weapon,
        When = Kind == "deadline_extension" && Time?.Plain is ['.', '.', '/', .. string day] ? day : Time?.Plain,
        WhenText = Time?.Text,
        WhenBasis = Time?.Basis,
        Delay = Time?.Delay,
        Modality = LiesAhead(document) || IsToCome(document) ? Modality.Planned : Modality,
        Quantity = Quantity,
        Votes = Votes,
        Evidence = Evidence.In(document.Text).ToString(),
        Start = Evidence.Start,
        End = Evidence.End,
        Rule = $"{Match.Frame.Id}: \"{Match.View.WordsOf(Match.Trigger, Match.TriggerLast)}\"{Match.Weight}; actors: {Match.ActorsBecause}{Match.ActorsWeight}; modality: {(Refuted is null ? Match.Modality.Because : Refuted)}; voice: {Speaking.Rule ?? "item"}",
        Confidence = Certainty.Of(this),
        Step = Match.Step,
        Asserts = Match.Asserts,
    };

    /// <summary>The frame's act is still to come when told in the present without a day, or with a time that is not over.</summary>
    private bool IsToCome(Document document) => Match.Frame.Data.Ahead && Modality == Modality.Occurred && (Time?.Plain is null || Time.Latest > document.PublishedOn)
        && Match.Group is { IsFinite: true, IsPast: false, IsPerfect: false, Modal: null } group && !FunctionWords.Be.Contains(Match.View.Low[group.Main]);

    /// <summary>What is dated wholly after publication cannot be told as done: "operations are expected to start in 2028".</summary>
    private bool LiesAhead(Document document) =>
        Modality == Modality.Occurred && Kind is not ("deadline_extension" or "status_assertion" or "rule_assertion") && document.PublishedOn is { } published &&
        Core.Time.Edtf.TryParse(Time?.Plain, out Core.Time.Edtf? when) && when.Earliest > published;
}
