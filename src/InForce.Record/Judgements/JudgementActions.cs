namespace InForce.Record.Judgements;

/// <summary>What people can decide.</summary>
public static class JudgementActions
{
    /// <summary>The statement is read rightly.</summary>
    public const string Accept = "accept";

    /// <summary>The statement is no statement of its document.</summary>
    public const string Reject = "reject";

    /// <summary>One field of a statement is another than was read.</summary>
    public const string Edit = "edit";

    /// <summary>The acts these statements tell of are one.</summary>
    public const string Merge = "merge";

    /// <summary>These statements tell of an act of their own.</summary>
    public const string Split = "split";

    /// <summary>Which side of a disagreement holds.</summary>
    public const string Resolve = "resolve";

    /// <summary>A remark; changes nothing.</summary>
    public const string Comment = "comment";

    /// <summary>What holds where reviewers differ.</summary>
    public const string Adjudicate = "adjudicate";

    /// <summary>An earlier judgement no longer holds.</summary>
    public const string Undo = "undo";

    /// <summary>The matter that acceptances and rejections decide.</summary>
    public const string Verdict = "verdict";
}
