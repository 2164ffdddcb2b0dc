using System.CommandLine;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Record;
using InForce.Record.Events;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce timeline STATE|TREATY|PROGRAMME</c>: its events in order, each with its sources.</summary>
internal static class TimelineCommand
{
    public static Command Build(Host host)
    {
        var subject = new Argument<string>("STATE|TREATY|PROGRAMME") { Description = "A state, a treaty, or a programme such as LVA-AVM" };
        var on = new Option<string?>("--on") { Description = "Only what lies on or before this day, and what has no day" };
        Option<string?> record = RecordOptions.Record();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> knownAt = RecordOptions.KnownAt();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("timeline", "The events of a state, treaty or programme in order, with their sources") { subject, on, record, laws, knownAt, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            DateOnly? day = parsed.GetValue(on) is { } text ? Instants.ParseDay(text, "--on") : null;
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            DateTimeOffset at = RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt));
            LawDesk law = RecordOptions.Law(store, parsed.GetValue(laws), at);
            var about = RecordSubject.Parse(parsed.GetValue(subject)!, law.Registry);
            var questions = new RecordQuestions(store, law.Engine);
            Chronicle chronicle = questions.ChronicleOf(about, at);
            foreach (HistoryEvent e in questions.Timeline(about, at, day))
            {
                if (chosen == OutputFormat.Text)
                {
                    host.Out.Write(TimelineLine.Text(e, chronicle));
                }
                else
                {
                    host.Out.WriteLine(TimelineLine.Json(e, chronicle));
                }
            }

            return ExitCode.Done;
        });
        return command;
    }
}
