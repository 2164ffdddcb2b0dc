namespace InForce.Core.Problems;

/// <summary>A data file is broken: a shipped one (tests meet it before users do) or one given by <c>--laws</c>.</summary>
public sealed class DataFaultException : Exception
{
    /// <param name="file">The file's name or path.</param>
    /// <param name="place">Line (<c>line 17</c>), JSON path (<c>$.entry.later</c>) or both.</param>
    /// <param name="what">What is wrong and what would be right.</param>
    public DataFaultException(string file, string place, string what, Exception? inner = null)
        : base($"{file}: {place}: {what}", inner) => (File, Place, What) = (file, place, what);

    public string File { get; }
    public string Place { get; }
    public string What { get; }
}
