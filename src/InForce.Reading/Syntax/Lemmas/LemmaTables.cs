using System.Collections.Immutable;
using InForce.Reading.Syntax.Net;

namespace InForce.Reading.Syntax.Lemmas;

/// <summary>How a lemma takes the capitals of its form.</summary>
internal enum LemmaCase : byte
{
    Lower,
    AsWritten,
    Capitalised,
}

/// <summary>How a form is written, as far as its lemma's capitals depend on it.</summary>
internal enum FormCase : byte
{
    Lower,
    CapitalFirstInSentence,
    Capital,
    AllCapitals,
    OneCapital,
    Mixed,
}

/// <summary>Replace the last <paramref name="Cut"/> characters by <paramref name="Add"/>.</summary>
internal readonly record struct LemmaEdit(byte Cut, string Add);

/// <summary>What the lemmatiser learned. Keys begin with the tag's number as a character; the folded form or suffix follows.</summary>
internal sealed class LemmaTables
{
    public const int LongestSuffix = 6;

    private readonly Dictionary<string, string> _exceptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LemmaEdit> _rules = new(StringComparer.Ordinal);
    private readonly ImmutableArray<byte> _cases;

    /// <summary>Reads the section after the net in the model file.</summary>
    public LemmaTables(ModelReader reader, int tags)
    {
        Read(reader, (key, r) => _exceptions.Add(key, r.String()));
        Read(reader, (key, r) => _rules.Add(key, new LemmaEdit(r.Byte(), r.String())));
        var cases = ImmutableArray.CreateBuilder<byte>();
        for (int i = 0; i < tags * FormCases; i++)
        {
            cases.Add(reader.Byte());
        }

        _cases = cases.DrainToImmutable();
    }

    public LemmaTables(IEnumerable<KeyValuePair<string, string>> exceptions, IEnumerable<KeyValuePair<string, LemmaEdit>> rules, ImmutableArray<byte> cases) =>
        (_exceptions, _rules, _cases) = (new(exceptions, StringComparer.Ordinal), new(rules, StringComparer.Ordinal), cases);

    public static int FormCases => (int)FormCase.Mixed + 1;

    /// <summary>A key for the tables: the tag's number, then the folded form or suffix.</summary>
    public static string KeyOf(int tag, ReadOnlySpan<char> folded) => string.Concat([(char)(tag + 1)], folded);

    public bool TryException(ReadOnlySpan<char> key, out string? lemma) =>
        _exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out lemma);

    public bool TryRule(ReadOnlySpan<char> key, out LemmaEdit edit) =>
        _rules.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out edit);

    public LemmaCase CaseOf(int tag, FormCase form) => (LemmaCase)_cases[(tag * FormCases) + (int)form];

    private static void Read(ModelReader reader, Action<string, ModelReader> add)
    {
        int count = reader.Int();
        for (int i = 0; i < count; i++)
        {
            add(reader.String(), reader);
        }
    }
}
