namespace InForce.Cli.Hosting;

/// <summary>The words of the command line do not fit together. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
