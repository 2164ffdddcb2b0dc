using System.CommandLine;
using InForce.App.Law;
using InForce.App.Questions;
using InForce.App.Record;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Web.Mcp;

namespace InForce.Cli.Commands;

/// <summary><c>inforce mcp</c>: the assistant tools over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Build(Host host)
    {
        var record = new Option<string?>("--record") { Description = "The record: FILE.db or postgres://… (default: INFORCE_RECORD, else ./inforce.db)" };
        Option<string?> laws = LawOptions.Laws();
        var command = new Command("mcp", "Serve the tools of an assistant over standard input and output (Model Context Protocol)") { record, laws };
        command.SetAction(async (parsed, cancel) =>
        {
            string address = parsed.GetValue(record) ?? host.DefaultRecord;
            using var law = new OverlaidLaw(parsed.GetValue(laws), address, () => host.Now);
            using var door = new RecordDoor(address, law, host.Clock);
            await using Stream output = Console.OpenStandardOutput();
            await AssistantServer.RunAsync(host.In, output, QuestionBook.Open(() => law.Desk, door), () => host.Now, cancel);
            return ExitCode.Done;
        });
        return command;
    }
}
