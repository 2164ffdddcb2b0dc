namespace InForce.Core.Problems;

/// <summary>So many ask at once that one more would only wait and make all others wait longer. Nothing was tried; asking again is safe.</summary>
public sealed class BusyException() : Exception("So many ask the record at once that this was not tried; ask again in some seconds")
{
    /// <summary>Seconds after which to ask again.</summary>
    public const int RetryAfterSeconds = 10;
}
