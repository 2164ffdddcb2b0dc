using System.CommandLine;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Record;
using InForce.Record.Disagreements;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce disagreements [STATE]</c>: what reports and the law say against each other, and what only seems so.</summary>
internal static class DisagreementsCommand
{
    public static Command Build(Host host)
    {
        var state = new Argument<string?>("STATE") { Arity = ArgumentArity.ZeroOrOne, Description = "Only statements on this state (default: the whole record)" };
        Option<string?> record = RecordOptions.Record();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> knownAt = RecordOptions.KnownAt();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("disagreements", "Conflicts between statements and with the law, and near-conflicts with the reason why they are none")
        {
            state, record, laws, knownAt, format,
        };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            DateTimeOffset at = RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt));
            LawDesk law = RecordOptions.Law(store, parsed.GetValue(laws), at);
            var questions = new RecordQuestions(store, law.Engine);
            Chronicle chronicle = parsed.GetValue(state) is { } asked ? questions.ChronicleOf(StateOf(asked, law), at) : questions.Whole(at);
            foreach (Disagreement disagreement in DisagreementLine.InOrder(chronicle))
            {
                if (chosen == OutputFormat.Text)
                {
                    host.Out.Write(DisagreementLine.Text(disagreement, chronicle));
                }
                else
                {
                    host.Out.WriteLine(DisagreementLine.Json(disagreement));
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static RecordSubject StateOf(string asked, LawDesk law) =>
        RecordSubject.Parse(asked, law.Registry) is { Kind: "state" } subject
            ? subject
            : throw new BadInputException("STATE", $"'{asked}' is no state", "give a state by its ISO code or English name, or none for the whole record");
}
