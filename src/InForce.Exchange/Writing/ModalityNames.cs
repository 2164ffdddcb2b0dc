using System.Text.Json;
using InForce.Core.Statements;

namespace InForce.Exchange.Writing;

/// <summary>Modalities as every output spells them.</summary>
internal static class ModalityNames
{
    public static string Of(Modality modality) => JsonNamingPolicy.CamelCase.ConvertName(modality.ToString());
}
