using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce law validate DIR</c>: everything that is wrong with a registry folder.</summary>
internal static class LawValidateCommand
{
    public static Command Build(Host host)
    {
        var folder = new Argument<string>("DIR") { Description = "Registry folder (docs/law/registry-folder.md)" };
        var command = new Command("validate", "Checks the files of a registry folder, all faults at once") { folder };
        command.SetAction(parsed =>
        {
            ValidationReport report = RegistryValidation.Run(new FolderSource(parsed.GetValue(folder)!));
            foreach (string fault in report.Faults)
            {
                host.Out.WriteLine(fault);
            }

            host.Error.WriteLine($"inforce: {report.Treaties} treaties, {report.Acts} acts, {report.Faults.Length} faults");
            return report.Faults.IsEmpty ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }
}
