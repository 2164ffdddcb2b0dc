using System.Collections.Immutable;

namespace InForce.App.Desk;

/// <summary>One judgement of a person.</summary>
/// <param name="Says">What it decides, in the words of the record: <c>accept</c>, a field with its value, the side that holds.</param>
/// <param name="Subject">Statements it is about.</param>
/// <param name="Standing">Nobody took it back.</param>
public sealed record JudgementView(string Id, string At, string By, string Action, string Says, ImmutableArray<string> Subject, string Reason, bool Standing);

/// <summary>One statement up for judgement, with the text around its words.</summary>
/// <param name="Before">Words before the evidence; <paramref name="After"/> those behind it. Empty where the document says nothing there.</param>
public sealed record ReviewSide(StatementView View, string DocTitle, string? Publisher, string? Published, string Before, string After);

/// <summary>One thing that waits for a reviewer.</summary>
/// <param name="Key">Names it in addresses.</param>
/// <param name="Why">For instance <c>conflict</c> or <c>single-origin</c>.</param>
/// <param name="Words">Why, in words.</param>
/// <param name="Field">What two reviewers differ on; null where none do.</param>
/// <param name="Voices">What each of the two says, where they differ.</param>
/// <param name="History">Everything judged of its statements, oldest first.</param>
public sealed record ReviewItem(
    string Key, string Why, string Words, ImmutableArray<ReviewSide> Sides, string? Event, int? Origins, string? Field, ImmutableArray<JudgementView> Voices,
    ImmutableArray<JudgementView> History);

/// <summary>What is up for judgement, and what was judged lately.</summary>
/// <param name="Item">Null when nothing is left.</param>
/// <param name="Left">Items from this one on.</param>
/// <param name="Latest">Latest judgements on anything, newest first.</param>
public sealed record ReviewView(ReviewItem? Item, int Left, ImmutableArray<JudgementView> Latest)
{
    /// <summary>Of a record that does not exist yet.</summary>
    public static ReviewView Nothing { get; } = new(null, 0, []);
}

/// <summary>What a reviewer decides.</summary>
/// <param name="Action">One of <see cref="InForce.Record.Judgements.JudgementActions"/>: accept, reject, edit, resolve, adjudicate or undo.</param>
/// <param name="Statements">What it is about; for undo the id of the judgement.</param>
/// <param name="Field">For edits and adjudications.</param>
/// <param name="Value">For edits, adjudications and resolutions: what holds.</param>
public sealed record ReviewDecision(string Action, ImmutableArray<string> Statements, string? Field, string? Value);

/// <param name="Judgement">Its id, to take it back by.</param>
public sealed record JudgedView(string Judgement, string Words);
