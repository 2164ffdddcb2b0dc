namespace InForce.Core.Problems;

/// <summary>The store, disk, network or a needed program failed the user, whose input was sound. Exit code 4.</summary>
public sealed class EnvironmentFaultException : Exception
{
    /// <param name="where">The record, folder, address or program that failed.</param>
    /// <param name="what">What happened.</param>
    /// <param name="remedy">What to try next, as an instruction.</param>
    public EnvironmentFaultException(string where, string what, string remedy, Exception? inner = null)
        : base($"{where}: {what}; {remedy}", inner) => (Where, What, Remedy) = (where, what, remedy);

    public string Where { get; }
    public string What { get; }
    public string Remedy { get; }
}
