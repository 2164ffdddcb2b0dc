namespace InForce.Remote.Fetching;

/// <summary>What became of one address.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <param name="Exchange">The last answer; its address differs from the one asked for after redirects.</param>
    public sealed record Fetched(HttpExchange Exchange) : FetchOutcome;

    /// <summary>The server says the page is as it was.</summary>
    public sealed record Unchanged(HttpExchange Exchange) : FetchOutcome;

    /// <param name="Address">The address at fault: after a redirect not the one asked for.</param>
    /// <param name="What">What is wrong.</param>
    /// <param name="Remedy">What to do next, as an instruction.</param>
    public sealed record Refused(string Address, string What, string Remedy) : FetchOutcome
    {
        /// <summary>The whole on one line.</summary>
        public string Message => $"{Address}: {What}; {Remedy}".ReplaceLineEndings(" ");
    }
}

/// <summary>One answer of a server, with what is needed to keep it and to ask again.</summary>
/// <param name="Head">Status line and header lines as received, <c>\r\n</c> after each, without the empty line.</param>
/// <param name="Body">Transfer and content encodings undone.</param>
/// <param name="ETag">For the next conditional request; null when the server gave none.</param>
/// <param name="LastModified">As the server wrote it; null when it gave none.</param>
public sealed record HttpExchange(Uri Address, int Status, string Head, ReadOnlyMemory<byte> Body, string? ContentType, string? ETag, string? LastModified);
