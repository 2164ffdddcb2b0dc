namespace InForce.Core.Problems;

/// <summary>What a user handed over cannot be used. Told in one line: where, what, and what to do about it. Exit code 3.</summary>
public sealed class BadInputException : Exception
{
    /// <param name="where">The file (with line, where one is known), option or argument at fault.</param>
    /// <param name="what">What is wrong with it, in the words of the user's field.</param>
    /// <param name="remedy">What to do next, as an instruction.</param>
    public BadInputException(string where, string what, string remedy, Exception? inner = null)
        : base($"{where}: {what}; {remedy}", inner) => (Where, What, Remedy) = (where, what, remedy);

    public string Where { get; }
    public string What { get; }
    public string Remedy { get; }
}
