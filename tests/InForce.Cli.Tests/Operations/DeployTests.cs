using System.CommandLine;
using System.Text.RegularExpressions;
using InForce.Cli.Commands;
using InForce.Cli.Hosting;
using InForce.Cli.Hosting.Settings;
using InForce.Testing;

namespace InForce.Cli.Tests.Operations;

/// <summary>What <c>deploy/</c> holds starts commands that exist, with settings that are known.</summary>
public sealed partial class DeployTests
{
    [Theory]
    [InlineData("inforce-desk.service", "serve")]
    [InlineData("inforce-worker.service", "worker")]
    public void A_unit_starts_a_command_with_the_configuration_beside_it(string file, string command)
    {
        string unit = File.ReadAllText(RepositoryRoot.File("deploy", file));

        Assert.Equal(command, Parsed(Start().Match(unit).Groups[1].Value.Split(' ')).CommandResult.Command.Name);
        Assert.Contains("Environment=INFORCE_CONFIG=/etc/inforce/inforce.json\n", unit, StringComparison.Ordinal);
    }

    [Fact]
    public void The_container_copies_what_publish_makes_and_starts_and_asks_a_desk()
    {
        string file = File.ReadAllText(RepositoryRoot.File("deploy", "Containerfile"));

        Assert.Contains("COPY artifacts/publish/inforce-linux-x64 ", file, StringComparison.Ordinal);
        Assert.Contains("known=(linux-x64 ", File.ReadAllText(RepositoryRoot.File("publish")), StringComparison.Ordinal);
        Assert.Equal(
            ["health", "serve"],
            Lists().Matches(file).Select(m => Parsed([.. m.Groups[1].Value.Split(", ").Select(w => w.Trim('"')).SkipWhile(w => w == "inforce")])).Select(p => p.CommandResult.Command.Name));
    }

    [Fact]
    public void The_configuration_to_begin_with_holds_known_settings_alone()
    {
        Dictionary<string, (string Value, int Line)> settings = ConfigurationFile.Read(RepositoryRoot.File("deploy", "inforce.json"));

        Assert.Equal("2", settings[KnownSettings.Threads.Key].Value);
    }

    [Fact]
    public void The_page_on_operations_names_every_setting_and_its_variable()
    {
        string page = File.ReadAllText(RepositoryRoot.File("docs", "operations.md"));

        Assert.All(KnownSettings.All, s => Assert.Contains(s.Key[(s.Key.LastIndexOf('.') + 1)..], page, StringComparison.Ordinal));
        Assert.All(KnownSettings.All, s => Assert.Contains(s.Variable[s.Variable.LastIndexOf('_')..], page, StringComparison.Ordinal));
    }

    private static ParseResult Parsed(string[] arguments)
    {
        ParseResult parsed = Catalogue.For(arguments, Host.OfThisProcess()).Parse(arguments);
        Assert.Empty(parsed.Errors);
        return parsed;
    }

    [GeneratedRegex("^ExecStart=/opt/inforce/inforce (.+)$", RegexOptions.Multiline)]
    private static partial Regex Start();

    [GeneratedRegex("CMD \\[(.+)\\]$", RegexOptions.Multiline)]
    private static partial Regex Lists();
}
