using System.Collections.Immutable;

namespace InForce.Record.Judgements;

/// <summary>One thing that reviewers decide: whether a statement holds, the value of one of its fields, or which side of a disagreement is right.</summary>
/// <param name="Subject">A statement's id; for disagreements the ids, parted by <c>|</c>.</param>
/// <param name="Field"><c>verdict</c>, a field of <see cref="StatementEdit.Fields"/>, or <c>conflict:</c> and the type of a disagreement.</param>
/// <param name="Voices">The last word of each reviewer, in the order given; none where an adjudication settled it.</param>
/// <param name="Adjudication">The last one that stands; null where there is none.</param>
public sealed record Matter(string Subject, string Field, ImmutableArray<Judgement> Voices, Judgement? Adjudication)
{
    /// <summary>Before the type of a disagreement, where that is the field.</summary>
    public const string Conflict = "conflict:";

    /// <summary>Which side of a disagreement holds, not what a statement says.</summary>
    public bool IsOnConflict => Field.StartsWith(Conflict, StringComparison.Ordinal);

    /// <summary>Reviewers differ, and nobody has adjudicated: what was read stands meanwhile.</summary>
    public bool IsOpen => Adjudication is null && Voices.Select(Says).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>The judgement that decides; null while reviewers differ.</summary>
    public Judgement? Deciding => Adjudication ?? (IsOpen ? null : Voices[0]);

    /// <summary>What a judgement says on its matter: <c>accept</c> or <c>reject</c>, or the value.</summary>
    public static string? Says(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return judgement.Action is JudgementActions.Accept or JudgementActions.Reject ? judgement.Action : judgement.Value;
    }

    /// <summary>The matter a judgement is on; null for those on none (merges, comments, users' acts).</summary>
    internal static (string Subject, string Field)? KeyOf(Judgement judgement) => judgement.Action switch
    {
        JudgementActions.Accept or JudgementActions.Reject => (judgement.Statements[0], JudgementActions.Verdict),
        JudgementActions.Edit or JudgementActions.Resolve or JudgementActions.Adjudicate => (string.Join('|', judgement.Statements), judgement.Field ?? string.Empty),
        _ => null,
    };

    /// <param name="given">Standing judgements on one matter, in the order given.</param>
    internal static Matter Of((string Subject, string Field) key, IReadOnlyCollection<Judgement> given)
    {
        Judgement? adjudication = given.LastOrDefault(j => j.Action == JudgementActions.Adjudicate);
        ImmutableArray<Judgement> voices = adjudication is not null
            ? []
            : [.. given.Reverse().DistinctBy(j => j.Who, StringComparer.Ordinal).Reverse()];
        return new Matter(key.Subject, key.Field, voices, adjudication);
    }
}
