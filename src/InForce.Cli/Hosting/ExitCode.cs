namespace InForce.Cli.Hosting;

/// <summary>Exit codes of every command.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and the answer is "findings".</summary>
    public const int Findings = 1;

    public const int Usage = 2;
    public const int BadInput = 3;

    /// <summary>Store or environment.</summary>
    public const int Environment = 4;
}
