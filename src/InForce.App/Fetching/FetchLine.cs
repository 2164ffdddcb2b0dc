using System.Text.Json;

namespace InForce.App.Fetching;

/// <summary>What became of one address, as it is printed.</summary>
/// <param name="Outcome"><c>fetched</c>, <c>changed</c> (it was fetched before with another body), <c>unchanged</c> or <c>refused</c>.</param>
/// <param name="Record">Archive the answer was kept in, with <c>#</c> and the record's number; null when nothing new was kept.</param>
/// <param name="Why">Reason and remedy of a refusal.</param>
public sealed record FetchLine(string Address, string Outcome, int? Status, string? Sha256, string? Record, string? Why)
{
    /// <summary>UTF-8 JSON without a line end.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, FetchJson.Default.FetchLine);
}
