using System.Text.Json;
using InForce.Web.Operations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace InForce.Web.Tests.Operations;

/// <summary>What a line of the log holds, and what it leaves out.</summary>
public sealed class LogLineTests
{
    private const string Marker = "Quetzalcoatlus";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_a_library_only_the_fixed_words_are_shown_and_of_an_exception_its_kinds(bool json)
    {
        string line = Line(json, "Microsoft.AspNetCore.Server.Kestrel", new InvalidOperationException(Marker, new FormatException(Marker)));

        Assert.DoesNotContain(Marker, line, StringComparison.Ordinal);
        Assert.Contains("odd request {Header}", line, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException < System.FormatException", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ours_the_values_are_shown_each_under_its_name()
    {
        JsonElement line = JsonDocument.Parse(Line(json: true, "InForce.Desk", null)).RootElement;

        Assert.Equal(("warning", "InForce.Desk", Marker), (line.GetProperty("level").GetString(), line.GetProperty("category").GetString(), line.GetProperty("header").GetString()));
        Assert.EndsWith($"warning InForce.Desk: odd request {Marker}\n", Line(json: false, "InForce.Desk", null), StringComparison.Ordinal);
    }

    private static string Line(bool json, string category, Exception? exception)
    {
        KeyValuePair<string, object?>[] state = [new("Header", Marker), new("{OriginalFormat}", "odd request {Header}")];
        var entry = new LogEntry<KeyValuePair<string, object?>[]>(LogLevel.Warning, category, default, state, exception, (_, _) => "odd request " + Marker);
        using var to = new StringWriter();
        new LogLine(new LogSettings(json, LogLevel.Warning), TimeProvider.System).Write(entry, null, to);
        return to.ToString();
    }
}
