using System.Globalization;
using InForce.Core.Problems;

namespace InForce.Cli.Hosting.Settings;

/// <summary>What was set for this run. The command line goes before the environment, the environment before the file, the file before what holds by default.</summary>
/// <remarks>The file is read when a setting is first asked for that the environment does not give.</remarks>
internal sealed class Configuration(Func<string, string?> environment)
{
    /// <summary>Names the configuration file where the command line does not.</summary>
    public const string FileVariable = "INFORCE_CONFIG";

    private string? _file;
    private Dictionary<string, (string Value, int Line)>? _read;

    /// <summary>Has the file of the command line read instead of the environment's.</summary>
    public void From(string? file) => _file = file;

    /// <summary>The value and where it was said.</summary>
    /// <param name="given">As the command line gives it; null where it does not.</param>
    /// <exception cref="BadInputException">The file cannot be used, or the value is none of those allowed.</exception>
    public SettingValue Find(Setting setting, string? given = null) => Allowed(
        given is not null ? new SettingValue(setting, given, "command line " + setting.Option)
        : environment(setting.Variable) is { Length: > 0 } value ? new SettingValue(setting, value, "environment " + setting.Variable)
        : InFile().TryGetValue(setting.Key, out (string Value, int Line) written) ? new SettingValue(setting, written.Value, string.Create(CultureInfo.InvariantCulture, $"{FileName}:{written.Line}"))
        : new SettingValue(setting, setting.Default, "default"));

    /// <inheritdoc cref="Find"/>
    public string? Text(Setting setting, string? given = null) => Find(setting, given).Value;

    /// <summary>The parts of a list; those of the command line where it gives any.</summary>
    public string[] List(Setting setting, string[]? given) => given is { Length: > 0 }
        ? given
        : Text(setting)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A whole number within bounds, ends included.</summary>
    /// <exception cref="BadInputException">It is none, or out of bounds.</exception>
    public int Number(Setting setting, int? given, int least, int most)
    {
        SettingValue found = Find(setting, given?.ToString(CultureInfo.InvariantCulture));
        return int.TryParse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw (given is null
                ? new BadInputException(found.Origin, $"'{found.Value}' is no number for {setting.Key}", $"give one from {least} to {most}")
                : new UsageException($"{setting.Option}: give a number from {least} to {most}"));
    }

    private string? FileName => _file ?? (environment(FileVariable) is { Length: > 0 } named ? named : null);

    private Dictionary<string, (string Value, int Line)> InFile() =>
        _read ??= FileName is { } file ? ConfigurationFile.Read(file) : new(StringComparer.Ordinal);

    private static SettingValue Allowed(SettingValue found) => found.Value is not { } value || found.Setting.Choices.IsEmpty || found.Setting.Choices.Contains(value)
        ? found
        : throw new BadInputException(found.Origin, $"'{value}' is nothing {found.Setting.Key} can be", "choose one of " + string.Join(", ", found.Setting.Choices));
}
