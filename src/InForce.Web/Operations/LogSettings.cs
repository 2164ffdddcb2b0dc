using Microsoft.Extensions.Logging;

namespace InForce.Web.Operations;

/// <summary>What a host that runs on writes to standard error.</summary>
/// <param name="IsJson">One JSON object a line, for programs; else one line of text for people.</param>
/// <param name="Least">What is less grave than this is left out; requests and sign-ins are information.</param>
public sealed record LogSettings(bool IsJson, LogLevel Least)
{
    public static LogSettings Plain { get; } = new(false, LogLevel.Warning);
}
