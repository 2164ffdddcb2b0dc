using System.CommandLine;
using InForce.App.Record;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Record;
using InForce.Record.Events;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce origins EVENT</c>: who took the report from whom.</summary>
internal static class OriginsCommand
{
    public static Command Build(Host host)
    {
        var id = new Argument<string>("EVENT") { Description = "An event's id, as 'inforce timeline' prints it" };
        Option<string?> record = RecordOptions.Record();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> knownAt = RecordOptions.KnownAt();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json);
        var command = new Command("origins", "Who took an event's reports from whom, and how many independent origins there are") { id, record, laws, knownAt, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json);
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            string asked = parsed.GetValue(id)!;
            DateTimeOffset at = RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt));
            (HistoryEvent Event, Chronicle Chronicle) found = new RecordQuestions(store, RecordOptions.Law(store, parsed.GetValue(laws), at).Engine).Event(asked, at)
                ?? throw new BadInputException("EVENT", $"the record knows no event '{asked}' at that time", "take an id from 'inforce timeline STATE'");
            if (chosen == OutputFormat.Text)
            {
                host.Out.Write(OriginsLine.Text(found.Event, found.Chronicle));
            }
            else
            {
                host.Out.WriteLine(OriginsLine.Json(found.Event, found.Chronicle));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
