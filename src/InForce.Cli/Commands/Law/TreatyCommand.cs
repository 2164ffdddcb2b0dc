using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce treaty TREATY</c>: its final clauses with articles and how far each is verified.</summary>
internal static class TreatyCommand
{
    public static Command Build(Host host)
    {
        var treaty = new Argument<string>("TREATY") { Description = "Id (APMBC) or usual name" };
        Option<string?> laws = LawOptions.Laws();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json);
        var command = new Command("treaty", "A treaty's final clauses, with articles and verification") { treaty, laws, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json);
            LawDesk desk = LawDesk.Open(parsed.GetValue(laws));
            string id = desk.TreatyId(parsed.GetValue(treaty)!);
            host.Out.WriteLine(chosen == OutputFormat.Text ? new TreatyPage(desk).Markdown(id).TrimEnd() : TreatyJson.Of(desk.Registry.Treaty(id)));
            return ExitCode.Done;
        });
        return command;
    }
}
