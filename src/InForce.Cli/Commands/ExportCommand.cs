using System.CommandLine;
using InForce.App.Exports;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Cli.Commands.Law;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Store;

namespace InForce.Cli.Commands;

/// <summary><c>inforce export --to FORM</c>: the record, or a part of it, for other tools.</summary>
internal static class ExportCommand
{
    public static Command Build(Host host)
    {
        string forms = string.Join('|', ExportForm.All.Select(f => f.Name));
        var form = new Option<string>("--to") { Description = "The form: " + string.Join("; ", ExportForm.All.Select(f => $"{f.Name} ({f.Holds})")), HelpName = forms, Required = true };
        var state = new Option<string?>("--state") { Description = "Only statements on this state" };
        var treaty = new Option<string?>("--treaty") { Description = "Only statements on this treaty" };
        var kind = new Option<string?>("--kind") { Description = "Only statements of this kind, such as production" };
        var weapon = new Option<string?>("--weapon-class") { Description = "Only statements on this class of weapon, such as APM or AVM" };
        var actor = new Option<string?>("--actor") { Description = "Only statements in which a state, organ, firm, body or person of this name acts" };
        var on = new Option<string?>("--on") { Description = "Only what lies on or before this day, and what has no day; legal dates are counted from it (default: everything)", HelpName = "D" };
        var file = new Option<string?>("-o") { Description = "Write to this file, whole or not at all (default: standard output)", HelpName = "FILE" };
        Option<string?> record = RecordOptions.Record();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> knownAt = RecordOptions.KnownAt();
        var command = new Command("export", "The record or a part of it for other tools: tables, annotations, entities, citations, calendars, feeds")
        {
            form, state, treaty, kind, weapon, actor, on, file, record, laws, knownAt,
        };
        command.SetAction(parsed =>
        {
            ExportForm chosen = ExportForm.Require(parsed.GetValue(form)!, "--to");
            DateOnly? day = parsed.GetValue(on) is { } text ? Instants.ParseDay(text, "--on") : null;
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            DateTimeOffset at = RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt));
            LawDesk law = RecordOptions.Law(store, parsed.GetValue(laws), at);
            var asked = ExportQuestion.Of(
                law, parsed.GetValue(state), parsed.GetValue(treaty), parsed.GetValue(kind), parsed.GetValue(weapon), parsed.GetValue(actor), day, "--");
            ExportContent content = new GatherExport(law, new RecordQuestions(store, law.Engine)).Of(asked, KnownInstant.Of(at));
            byte[] bytes = WriteExport.Bytes(chosen, content, asked.Name);
            if (parsed.GetValue(file) is { } path)
            {
                WholeFile.Save(path, bytes);
            }
            else
            {
                host.Out.Write(System.Text.Encoding.UTF8.GetString(bytes));
            }

            host.Error.WriteLine($"inforce: {content.Set.Statements.Length} statements, {content.Set.Events.Length} events and {content.Set.Documents.Length} documents as {chosen.Name}");
            return ExitCode.Done;
        });
        return command;
    }
}
