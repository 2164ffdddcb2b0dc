using System.Collections.Frozen;
using InForce.Core.Data;

namespace InForce.Exchange.FollowTheMoney;

/// <summary>Language tags as FollowTheMoney wants them: ISO 639-3 (<c>data/exchange/languages.tsv</c>).</summary>
internal static class Languages
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_alpha3 = new(() =>
        Tsv.Embedded(typeof(Languages).Assembly, "data/exchange/languages.tsv").Rows
            .ToFrozenDictionary(row => row["alpha2"], row => row["alpha3"], StringComparer.OrdinalIgnoreCase));

    /// <param name="tag">BCP 47.</param>
    public static string? Alpha3(string? tag) => tag is null ? null : s_alpha3.Value.GetValueOrDefault(tag.Split('-')[0]);
}
