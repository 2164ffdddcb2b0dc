using System.CommandLine;
using InForce.App.Brief;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce brief STATE|PROGRAMME</c>: the legal position, how it came about, plans, voices, disputes, next dates.</summary>
internal static class BriefCommand
{
    public static Command Build(Host host)
    {
        var subject = new Argument<string>("STATE|PROGRAMME") { Description = "A state, or a programme such as LVA-AVM" };
        var file = new Option<string?>("-o") { Description = "Write to this file, by its end .md, .html or .docx (default: Markdown on standard output)", HelpName = "FILE" };
        var on = new Option<string?>("--on") { Description = "The day asked about (default: today in UTC)" };
        Option<string?> record = RecordOptions.Record();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> knownAt = RecordOptions.KnownAt();
        var command = new Command("brief", "A sourced brief of a state or programme, with the law computed beside it") { subject, file, on, record, laws, knownAt };
        command.SetAction(parsed =>
        {
            DateOnly day = parsed.GetValue(on) is { } text ? Instants.ParseDay(text, "--on") : host.Today;
            DateTimeOffset at = RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt));
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            LawDesk law = RecordOptions.Law(store, parsed.GetValue(laws), at);
            var brief = new WriteBrief(law, new RecordQuestions(store, law.Engine));
            if (parsed.GetValue(file) is { } path)
            {
                BriefFile.Save(brief.Of(parsed.GetValue(subject)!, day, KnownInstant.Of(at)), path, at);
            }
            else
            {
                host.Out.Write(brief.Markdown(parsed.GetValue(subject)!, day, at));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
