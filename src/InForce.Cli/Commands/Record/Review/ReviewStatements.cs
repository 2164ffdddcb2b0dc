using System.CommandLine;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Record.Judgements;

namespace InForce.Cli.Commands.Record.Review;

/// <summary>Judgements on single statements.</summary>
internal static class ReviewStatements
{
    public static Command Accept(Host host)
    {
        Argument<string[]> ids = Ids();
        return new ReviewOptions(host, needsReason: false).On(
            new Command("accept", "The statement is read rightly; it counts as sure") { ids }, (desk, parsed, by) => parsed.GetValue(ids)!.Select(id => desk.Accept(id, by)));
    }

    public static Command Reject(Host host)
    {
        Argument<string[]> ids = Ids();
        return new ReviewOptions(host, needsReason: true).On(
            new Command("reject", "The statement is none: it leaves every answer and stays in the record") { ids }, (desk, parsed, by) => parsed.GetValue(ids)!.Select(id => desk.Reject(id, by)));
    }

    public static Command Edit(Host host)
    {
        Argument<string> id = Id();
        Option<string[]> set = Set();
        set.Required = true;
        return new ReviewOptions(host, needsReason: true).On(
            new Command("edit", "Correct fields of a statement, or the words that are its evidence") { id, set },
            (desk, parsed, by) => parsed.GetValue(set)!.Select(PartsOf).Select(p => desk.Edit(parsed.GetValue(id)!, p.Field, p.Value, by)));
    }

    public static Command Comment(Host host)
    {
        Argument<string> id = Id();
        return new ReviewOptions(host, needsReason: true).On(
            new Command("comment", "A remark beside a statement (--reason is its text); changes nothing else") { id }, (desk, parsed, by) => [desk.Comment(parsed.GetValue(id)!, by)]);
    }

    internal static Option<string[]> Set() => new("--set")
    {
        Description = $"FIELD=VALUE, nothing after = to empty it; may be given again. Fields: {string.Join(", ", StatementEdit.Fields)}; span=START-END for the evidence by its offsets",
        HelpName = "FIELD=VALUE",
    };

    internal static (string Field, string? Value) PartsOf(string text)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? (text[..at], at + 1 == text.Length ? null : text[(at + 1)..])
            : throw new BadInputException("--set", $"'{text}' is no edit", "write FIELD=VALUE, such as when=2025-06-27");
    }

    private static Argument<string[]> Ids() => new("ID") { Arity = ArgumentArity.OneOrMore, Description = "Statements, as 'inforce review queue' prints them" };

    private static Argument<string> Id() => new("ID") { Description = "A statement's id" };
}
