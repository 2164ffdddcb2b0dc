using System.Globalization;
using InForce.Nets;

namespace InForce.TrainSyntax;

/// <summary>Sentences written as headlines are: a share of the training sentences is recased so that the net meets them.</summary>
internal static class Casing
{
    private const float TitleShare = 0.06f;
    private const float UpperShare = 0.02f;
    private const float LowerShare = 0.02f;

    public static IReadOnlyList<string> Draw(IReadOnlyList<string> forms, Rng rng)
    {
        float draw = rng.NextFloat();
        return draw switch
        {
            < TitleShare => [.. forms.Select(Title)],
            < TitleShare + UpperShare => [.. forms.Select(f => f.ToUpperInvariant())],
            < TitleShare + UpperShare + LowerShare => [.. forms.Select(f => f.ToLowerInvariant())],
            _ => forms,
        };
    }

    public static string Title(string form) =>
        form.Length > 0 && char.IsLower(form[0]) ? string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(form[0])}{form[1..]}") : form;
}
