using System.CommandLine;
using InForce.Cli.Hosting;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce law …</c>: the registry itself: checking it, changing it, comparing days.</summary>
internal static class LawCommand
{
    public static Command Build(Host host) => new("law", "Check clauses against published days, validate registry files, add acts of your own")
    {
        LawCheckCommand.Build(host),
        LawValidateCommand.Build(host),
        LawDiffCommand.Build(host),
        LawActCommand.Build(host),
        LawPagesCommand.Build(host),
    };
}
