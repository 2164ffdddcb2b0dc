using System.Collections.Frozen;

namespace InForce.Reading.Text;

/// <summary>Forms of verbs that join a speaker to the quotation in front; from <c>data/text/speech-verbs.tsv</c>.</summary>
internal static class SpeechVerbs
{
    private static readonly Lazy<FrozenSet<string>> Forms = new(() =>
        TextData.Rows("speech-verbs.tsv").Select(row => row["form"]).ToFrozenSet(StringComparer.Ordinal));

    public static bool Contains(ReadOnlySpan<char> form) =>
        form.Length <= 16 && Forms.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
}
