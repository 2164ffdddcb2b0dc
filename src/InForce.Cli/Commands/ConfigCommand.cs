using System.CommandLine;
using InForce.Cli.Hosting;
using InForce.Cli.Hosting.Settings;
using InForce.Core.Json;

namespace InForce.Cli.Commands;

/// <summary><c>inforce config</c>: what is set, and where it was said.</summary>
internal static class ConfigCommand
{
    public static Command Build(Host host)
    {
        (Setting Setting, Option<string?> Option)[] options =
        [
            .. KnownSettings.All.Where(s => s.Option is not null).Select(s => (s, new Option<string?>(s.Option!) { Description = $"As commands that know {s.Option} are given it" })),
        ];
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("config", "Every setting with its value and where it was said: command line, environment, configuration file or default");
        foreach ((_, Option<string?> option) in options)
        {
            command.Options.Add(option);
        }

        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            foreach (Setting setting in KnownSettings.All)
            {
                string? given = options.FirstOrDefault(o => o.Setting == setting).Option is { } option ? parsed.GetValue(option) : null;
                SettingValue value = host.Settings.Find(setting, given);
                host.Out.WriteLine(chosen == OutputFormat.Text ? Text(value) : Json(value));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(SettingValue value) => $"{value.Setting.Key,-20} {value.Shown ?? "-",-36} {value.Origin}";

    private static string Json(SettingValue value) => PlainJsonWriter.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteString("key", value.Setting.Key);
        if (value.Shown is { } shown)
        {
            json.WriteString("value", shown);
        }
        else
        {
            json.WriteNull("value");
        }

        json.WriteString("origin", value.Origin);
        json.WriteString("variable", value.Setting.Variable);
        if (value.Setting.Option is { } option)
        {
            json.WriteString("option", option);
        }

        json.WriteString("what", value.Setting.What);
        json.WriteEndObject();
    });
}
