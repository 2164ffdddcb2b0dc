using System.Collections.Immutable;
using System.CommandLine;
using InForce.App.Law;
using InForce.App.Record;
using InForce.App.Record.Review;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Record.Judgements;
using InForce.Store;

namespace InForce.Cli.Commands.Record.Review;

/// <summary><c>inforce review …</c>: what waits for a person, and the person's word on it.</summary>
internal static class ReviewCommand
{
    public static Command Build(Host host) => new("review", "What waits for a reviewer, and what reviewers decided: each with name, reason and day, each reversible")
    {
        Queue(host), Show(host), List(host),
        ReviewStatements.Accept(host), ReviewStatements.Reject(host), ReviewStatements.Edit(host), ReviewStatements.Comment(host),
        ReviewActs.Merge(host), ReviewActs.Unmerge(host), ReviewActs.Split(host), ReviewActs.Resolve(host), ReviewActs.Adjudicate(host), ReviewActs.Undo(host),
    };

    private static Command Queue(Host host)
    {
        var about = new Option<string?>("--about") { Description = "Only this state, treaty or programme (default: the whole record)", HelpName = "STATE|TREATY|PROGRAMME" };
        var reviewer = new Option<string?>("--reviewer") { Description = "Leave out only what this person has judged: for a second pair of eyes", HelpName = "NAME" };
        var limit = new Option<int?>("--limit") { Description = "At most so many", HelpName = "N" };
        Option<string?> record = RecordOptions.Record(), laws = LawOptions.Laws(), knownAt = RecordOptions.KnownAt();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("queue", "What waits, the weightiest first: reviewers who differ, conflicts with law, other conflicts, single-origin claims, unsure readings")
        {
            about, reviewer, limit, record, laws, knownAt, format,
        };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            DateTimeOffset at = RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt));
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            LawDesk law = RecordOptions.Law(store, parsed.GetValue(laws), at);
            RecordSubject? subject = parsed.GetValue(about) is { } text ? RecordSubject.Parse(text, law.Registry) : null;
            ImmutableArray<QueueItem> waiting = WaitingForReview.Of(new RecordQuestions(store, law.Engine), subject, at, parsed.GetValue(reviewer));
            foreach (QueueItem item in waiting.Take(parsed.GetValue(limit) ?? int.MaxValue))
            {
                host.Out.Write(chosen == OutputFormat.Text ? ReviewLine.Text(item) : ReviewLine.Json(item) + "\n");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(Host host)
    {
        var id = new Argument<string>("ID") { Description = "A statement's id" };
        Option<string?> record = RecordOptions.Record(), laws = LawOptions.Laws(), knownAt = RecordOptions.KnownAt();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json);
        var command = new Command("show", "One statement in its text, as read and as people left it, with its events, judgements and disagreements") { id, record, laws, knownAt, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json);
            DateTimeOffset at = RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt));
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            StatementSheet sheet = StatementSheet.Of(new RecordQuestions(store, RecordOptions.Law(store, parsed.GetValue(laws), at).Engine), parsed.GetValue(id)!, at);
            host.Out.Write(chosen == OutputFormat.Text ? sheet.ToText() : sheet.ToJson() + "\n");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(Host host)
    {
        Option<string?> record = RecordOptions.Record(), knownAt = RecordOptions.KnownAt();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("list", "Every judgement ever given, in order, with whether it still stands") { record, knownAt, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            JudgementBook book = JudgementBook.Of(store.Judgements(RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt))));
            foreach (Judgement judgement in book.All)
            {
                bool standing = !book.IsUndone(judgement.Id);
                host.Out.Write(chosen == OutputFormat.Text ? ReviewLine.Text(judgement, standing) : ReviewLine.Json(judgement, null, standing) + "\n");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
