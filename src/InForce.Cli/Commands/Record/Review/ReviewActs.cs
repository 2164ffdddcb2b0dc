using System.CommandLine;
using InForce.Cli.Hosting;
using InForce.Record.Judgements;

namespace InForce.Cli.Commands.Record.Review;

/// <summary>Judgements on what is one act, on disagreements, and on other judgements.</summary>
internal static class ReviewActs
{
    public static Command Merge(Host host)
    {
        Argument<string[]> ids = Ids("Statements or events that tell of one act");
        return new ReviewOptions(host, needsReason: true).On(new Command("merge", "The acts these tell of are one") { ids }, (desk, parsed, by) => [desk.Merge(parsed.GetValue(ids)!, by)]);
    }

    public static Command Unmerge(Host host)
    {
        Argument<string[]> ids = Ids("The statements or events that were merged, or the id of the merge");
        return new ReviewOptions(host, needsReason: true).On(
            new Command("unmerge", "Take a merge back: everything is again as before it") { ids }, (desk, parsed, by) => desk.Unmerge(parsed.GetValue(ids)!, by).Select(j => (j, true)));
    }

    public static Command Split(Host host)
    {
        Argument<string[]> ids = Ids("Statements");
        return new ReviewOptions(host, needsReason: true).On(
            new Command("split", "These tell of an act of their own, apart from the one they were put to") { ids }, (desk, parsed, by) => [desk.Split(parsed.GetValue(ids)!, by)]);
    }

    public static Command Resolve(Host host)
    {
        Argument<string[]> ids = Ids("The statements of one disagreement, as 'inforce disagreements' prints them");
        Option<string?> type = Type();
        var holds = new Option<string>("--holds") { Description = "The statement that holds; both (they do not contradict); none", HelpName = "ID|both|none", Required = true };
        return new ReviewOptions(host, needsReason: true).On(
            new Command("resolve", "Say which side of a disagreement holds") { ids, type, holds },
            (desk, parsed, by) => [desk.Resolve(parsed.GetValue(ids)!, parsed.GetValue(type), parsed.GetValue(holds)!, by)]);
    }

    public static Command Adjudicate(Host host)
    {
        Argument<string[]> ids = Ids("The statement two reviewers see differently; for a disagreement both its statements");
        var verdict = new Option<string?>("--verdict") { Description = "accept or reject", HelpName = "accept|reject" };
        Option<string[]> set = ReviewStatements.Set();
        Option<string?> type = Type();
        var holds = new Option<string?>("--holds") { Description = "With --type: the side that holds", HelpName = "ID|both|none" };
        return new ReviewOptions(host, needsReason: true).On(
            new Command("adjudicate", "Settle what two reviewers see differently; by a third person") { ids, verdict, set, type, holds },
            (desk, parsed, by) =>
            {
                string[] statements = parsed.GetValue(ids)!;
                return (parsed.GetValue(verdict), parsed.GetValue(set), parsed.GetValue(type), parsed.GetValue(holds)) switch
                {
                    ({ } word, null or [], null, null) => [desk.Adjudicate(statements, JudgementActions.Verdict, word, by)],
                    (null, [var one], null, null) when ReviewStatements.PartsOf(one) is var (field, value) => [desk.Adjudicate(statements, field, value, by)],
                    (null, null or [], { } conflict, { } side) => [desk.Adjudicate(statements, Matter.Conflict + conflict, side, by)],
                    _ => throw new UsageException("adjudicate takes one of --verdict WORD, --set FIELD=VALUE, or --type TYPE with --holds ID"),
                };
            });
    }

    public static Command Undo(Host host)
    {
        Argument<string[]> ids = Ids("Judgements, as 'inforce review list' prints them");
        return new ReviewOptions(host, needsReason: true).On(
            new Command("undo", "Take judgements back; they stay in the log") { ids }, (desk, parsed, by) => parsed.GetValue(ids)!.Select(id => desk.Undo(id, by)));
    }

    private static Option<string?> Type() => new("--type") { Description = "The type of the disagreement, where these statements have more than one", HelpName = "TYPE" };

    private static Argument<string[]> Ids(string what) => new("ID") { Arity = ArgumentArity.OneOrMore, Description = what };
}
