using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce law diff D1 D2</c>: whose standing changed between two days, and by what.</summary>
internal static class LawDiffCommand
{
    public static Command Build(Host host)
    {
        var first = new Argument<string>("D1") { Description = "The earlier day" };
        var second = new Argument<string>("D2") { Description = "The later day" };
        Option<string?> knownAt = LawOptions.KnownAt();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> record = LawOptions.Record();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("diff", "What changed in law between two days") { first, second, knownAt, laws, record, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            var diff = new StandingDiff(LawOptions.Desk(host, parsed, laws, record));
            foreach (StandingChange change in diff.Between(
                Instants.ParseDay(parsed.GetValue(first)!, "D1"), Instants.ParseDay(parsed.GetValue(second)!, "D2"), LawOptions.InstantOf(parsed, knownAt, host.Now)))
            {
                host.Out.WriteLine(chosen == OutputFormat.Text ? StandingDiff.Text(change) : StandingDiff.Json(change));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
