using System.Collections.Immutable;

namespace InForce.Cli.Hosting.Settings;

/// <summary>How the value of a setting is written in a configuration file.</summary>
internal enum SettingForm
{
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An array of texts; in the environment parted by commas.</summary>
    List,
}

/// <summary>One thing that can be set in the configuration file, in the environment and, where a command takes it, on the command line.</summary>
/// <param name="Key">Its place in the file: member names parted by dots.</param>
/// <param name="Variable">Its name in the environment.</param>
/// <param name="Option">Its name on the command line; null where it has none.</param>
/// <param name="Default">What holds where nobody says anything; null for nothing.</param>
/// <param name="What">One line for people.</param>
internal sealed record Setting(string Key, string Variable, string? Option, string? Default, string What)
{
    public SettingForm Form { get; init; }

    /// <summary>The only values it may have; empty for any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Never shown.</summary>
    public bool IsSecret { get; init; }
}

/// <param name="Value">Null where nothing is set; lists with commas between.</param>
/// <param name="Origin">Where it was said: <c>default</c>, <c>environment NAME</c>, <c>FILE:LINE</c> or <c>command line OPTION</c>.</param>
internal sealed record SettingValue(Setting Setting, string? Value, string Origin)
{
    /// <summary>The value as it may be shown: secrets, and passwords in addresses, are three stars.</summary>
    public string? Shown => Value is null ? null : Setting.IsSecret ? "***" : WithoutPassword(Value);

    /// <summary>From the first colon after the scheme to the last @: rather too much than a part of a password with odd characters.</summary>
    private static string WithoutPassword(string value)
    {
        int scheme = value.IndexOf("://", StringComparison.Ordinal);
        int from = scheme + 3, at = value.LastIndexOf('@');
        int colon = scheme < 0 || at < from ? -1 : value.IndexOf(':', from, at - from);
        return colon < 0 ? value : string.Concat(value.AsSpan(0, colon + 1), "***", value.AsSpan(at));
    }
}
