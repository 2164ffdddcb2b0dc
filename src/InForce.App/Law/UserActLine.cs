using System.Text.Json;
using System.Text.Json.Serialization;
using InForce.Core.Problems;
using InForce.Law.Acts;

namespace InForce.App.Law;

/// <summary>A user's act as one line of JSON in the record, and as commands print it.</summary>
internal static class UserActLine
{
    public static string Write(Act act) => JsonSerializer.Serialize(Fields.Of(act), UserActJson.Default.Fields);

    /// <exception cref="DataFaultException">The record holds what no version of this program wrote.</exception>
    public static Act Read(string line)
    {
        try
        {
            return (JsonSerializer.Deserialize(line, UserActJson.Default.Fields) ?? throw new JsonException()).ToAct();
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new DataFaultException("the record", "an added act", "it cannot be read; update InForce", e);
        }
    }

    internal sealed record Fields(
        string Treaty, string State, string Action, DateOnly? On, DateOnly? EffectiveOn, string Tier, string Source, DateOnly? KnownOn, string? Notification)
    {
        public static Fields Of(Act a) => new(a.Treaty, a.State, a.Action, a.On, a.EffectiveOn, LawJson.TierName(a.Tier), a.Source, a.KnownOn, a.Notification);

        public Act ToAct() => new(Treaty, State, Action, On, EffectiveOn, LawJson.TierOf(Tier), Source, string.Empty, KnownOn, Notification);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UserActLine.Fields))]
internal sealed partial class UserActJson : JsonSerializerContext;
