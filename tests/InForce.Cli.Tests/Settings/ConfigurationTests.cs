using System.Text.Json;
using InForce.Cli.Hosting.Settings;
using InForce.Cli.Tests.Program;
using InForce.Core.Problems;

namespace InForce.Cli.Tests.Settings;

/// <summary>What is set by whom, and what a configuration file may not say.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_command_line_goes_before_the_environment_that_before_the_file_and_each_value_names_its_origin()
    {
        _folder.Write("inforce.json", """
            {
              // one for the whole unit
              "record": "postgres://eva:geheim@db.example/inforce",
              "reader": { "key": "sk-secret", "model": "from the file" },
              "serve": {
                "urls": "http://127.0.0.1:5999",
                "hosts": ["desk.example.org", "desk2.example.org"],
              },
              "worker": { "threads": 4 },
            }
            """);

        Dictionary<string, (string? Value, string Origin)> shown = Shown(("INFORCE_READER_MODEL", "from the environment"), "--urls", "http://127.0.0.1:0");

        Assert.Equal(("postgres://eva:***@db.example/inforce", "inforce.json:3"), shown["record"]);
        Assert.Equal(("***", "inforce.json:4"), shown["reader.key"]);
        Assert.Equal(("from the environment", "environment INFORCE_READER_MODEL"), shown["reader.model"]);
        Assert.Equal(("http://127.0.0.1:0", "command line --urls"), shown["serve.urls"]);
        Assert.Equal(("desk.example.org,desk2.example.org", "inforce.json:7"), shown["serve.hosts"]);
        Assert.Equal(("4", "inforce.json:9"), shown["worker.threads"]);
        Assert.Equal((null, "default"), shown["reader.url"]);
    }

    [Fact]
    public void Commands_work_with_what_the_file_says()
    {
        _folder.Write("inforce.json", """{"record": "unit.db", "user": "the unit"}""");
        _folder.Write("a.txt", "Latvia withdrew from the Ottawa Convention on 27 December 2025.");

        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "add", "a.txt", "--config", "inforce.json").Code);

        Assert.True(File.Exists(Path.Combine(_folder.Path, "unit.db")));
        Assert.Contains("\"who\":\"the unit\"", BuiltProgram.Run(_folder.Path, "log", "list", "--config", "inforce.json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n \"recrod\": \"x\"}", "inforce.json:2: 'recrod' is no setting")]
    [InlineData("{\"serve\": {\n\n\"port\": 1}}", "inforce.json:3: 'serve.port' is no setting")]
    [InlineData("{\"serve\": \"x\"}", "inforce.json:1: 'serve' is no setting")]
    [InlineData("{\"serve\": {\"hosts\": \"x\"}}", "'serve.hosts' is an array of texts")]
    [InlineData("{\"serve\": {\"hosts\": [1]}}", "'serve.hosts' is an array of texts")]
    [InlineData("{\"worker\": {\"threads\": 1.5}}", "'worker.threads' is a whole number")]
    [InlineData("{\"worker\": {\"threads\": 65}}", "'65' is no number for worker.threads")]
    [InlineData("{\"record\": null}", "'record' is a text")]
    [InlineData("{\"record\": \"a\",\n\"record\": \"b\"}", "inforce.json:2: 'record' stands twice")]
    [InlineData("{\"record\": \"a\"", "inforce.json:1: this is no JSON")]
    [InlineData("{} {}", "inforce.json:1: this is no JSON")]
    [InlineData("", "inforce.json:1: this is no JSON")]
    [InlineData("[]", "a configuration is one JSON object")]
    public void What_a_file_may_not_say_is_refused_with_its_place(string content, string why)
    {
        var settings = new Configuration(_ => null);
        settings.From(_folder.Write("inforce.json", content));

        BadInputException refused = Assert.Throws<BadInputException>(() => settings.Number(KnownSettings.Threads, null, 1, 64));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://eva:geheim@db/inforce", "postgres://eva:***@db/inforce")]
    [InlineData("postgres://eva:ge/he@im@db/inforce", "postgres://eva:***@db/inforce")]
    [InlineData("postgres://eva@db:5432/inforce", "postgres://eva@db:5432/inforce")]
    [InlineData("a@b://c", "a@b://c")]
    [InlineData("/srv/unit.db", "/srv/unit.db")]
    public void A_password_in_an_address_is_never_shown(string value, string shown)
    {
        Assert.Equal(shown, new SettingValue(KnownSettings.Record, value, "default").Shown);
    }

    [Fact]
    public void A_file_that_is_named_and_not_there_is_an_error()
    {
        Assert.Contains("there is no such configuration file", BuiltProgram.Run(_folder.Path, "config", "--config", "no.json").Error, StringComparison.Ordinal);
        Assert.Contains("there is no such configuration file", BuiltProgram.With(("INFORCE_CONFIG", "no.json"), _folder.Path, "config").Error, StringComparison.Ordinal);
    }

    private Dictionary<string, (string? Value, string Origin)> Shown((string Name, string Value) variable, params string[] options)
    {
        Answer answer = BuiltProgram.With(variable, _folder.Path, ["config", "--config", "inforce.json", .. options]);
        Assert.True(answer.Code == 0, answer.Error);
        return answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(
            e => e.GetProperty("key").GetString()!, e => (e.GetProperty("value").GetString(), e.GetProperty("origin").GetString()!));
    }
}
