using System.CommandLine;
using System.Globalization;
using InForce.App.Law;
using InForce.Cli.Hosting;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce law pages DIR</c>: a readable page for every treaty of the registry.</summary>
internal static class LawPagesCommand
{
    public static Command Build(Host host)
    {
        var folder = new Argument<string>("DIR") { Description = "Where to write them; made where it is missing" };
        Option<string?> laws = LawOptions.Laws();
        var command = new Command("pages", "Writes a page for every treaty: clauses, articles, how far verified, what is held") { folder, laws };
        command.SetAction(parsed =>
        {
            int written = new TreatyPages(LawDesk.Open(parsed.GetValue(laws))).Write(parsed.GetValue(folder)!);
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inforce: {written} pages in {parsed.GetValue(folder)}"));
            return ExitCode.Done;
        });
        return command;
    }
}
