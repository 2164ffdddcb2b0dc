using System.Collections.Immutable;
using InForce.Reading.Text;

namespace InForce.Reading.Syntax;

/// <summary>Parses each sentence of one text once, whoever asks first. For one reading; not shared between threads.</summary>
internal sealed class RememberedSyntax(ISyntax syntax) : ISyntax
{
    private readonly Dictionary<RawSentence, Sentence> _trees = new(ReferenceEqualityComparer.Instance);

    public ImmutableArray<Sentence> Parse(string text, IReadOnlyList<RawSentence> sentences)
    {
        RawSentence[] fresh = [.. sentences.Where(s => !_trees.ContainsKey(s))];
        ImmutableArray<Sentence> parsed = fresh.Length == 0 ? [] : syntax.Parse(text, fresh);
        for (int i = 0; i < fresh.Length; i++)
        {
            _trees[fresh[i]] = parsed[i];
        }

        return [.. sentences.Select(s => _trees[s])];
    }
}
