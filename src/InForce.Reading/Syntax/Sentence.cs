using System.Collections.Immutable;
using InForce.Reading.Text;

namespace InForce.Reading.Syntax;

/// <summary>A parsed sentence: its words and the tree over them.</summary>
public sealed class Sentence
{
    private readonly int[] _firstChild;
    private readonly int[] _children;

    /// <param name="raw">Where sentence and tokens stand.</param>
    /// <param name="tokens">One for each of the raw tokens, with heads that form a tree.</param>
    public Sentence(RawSentence raw, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentOutOfRangeException.ThrowIfNotEqual(tokens.Length, raw.Tokens.Length);
        (Raw, Tokens) = (raw, tokens);
        (_firstChild, _children) = Children(tokens);
        Root = tokens.First(token => token.Head < 0).Index;
    }

    public RawSentence Raw { get; }

    /// <summary>Never empty.</summary>
    public ImmutableArray<Token> Tokens { get; }

    public Token this[int index] => Tokens[index];

    /// <summary>What the parser's inner layer holds for each word where it stands, one after another; empty where it was not asked.</summary>
    internal float[] Contexts { get; init; } = [];

    /// <summary>Index of the word the whole sentence hangs on.</summary>
    public int Root { get; }

    public int Start => Raw.Start;

    /// <summary>End of the last word, exclusive.</summary>
    public int End => Raw.End;

    public SentenceKind Kind => Raw.Kind;

    /// <summary>Index into the layout's paragraphs.</summary>
    public int Paragraph => Raw.Paragraph;

    /// <summary>What the parser's inner layer holds for a word where it stands; empty where it was not asked.</summary>
    internal ReadOnlySpan<float> ContextOf(int index)
    {
        int width = Contexts.Length / Tokens.Length;
        return Contexts.AsSpan(index * width, width);
    }

    /// <summary>Indices of the words that hang directly on this one, in order of the text.</summary>
    public ReadOnlySpan<int> ChildrenOf(int index) =>
        _children.AsSpan(_firstChild[index], _firstChild[index + 1] - _firstChild[index]);

    /// <summary>First child in this relation or a subtype of it; -1 where there is none.</summary>
    public int ChildOf(int index, string relation)
    {
        foreach (int child in ChildrenOf(index))
        {
            if (Tokens[child].Is(relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Indices of the word and everything below it, in order of the text. Not always without gaps.</summary>
    public ImmutableArray<int> Subtree(int index)
    {
        var inside = new bool[Tokens.Length];
        var open = new Stack<int>();
        open.Push(index);
        int count = 0;
        while (open.TryPop(out int word))
        {
            inside[word] = true;
            count++;
            foreach (int child in ChildrenOf(word))
            {
                open.Push(child);
            }
        }

        var found = ImmutableArray.CreateBuilder<int>(count);
        for (int i = 0; i < inside.Length; i++)
        {
            if (inside[i])
            {
                found.Add(i);
            }
        }

        return found.MoveToImmutable();
    }

    /// <summary>Words from this one's head up to the root, nearest first.</summary>
    public IEnumerable<int> Ancestors(int index)
    {
        for (int head = Tokens[index].Head; head >= 0; head = Tokens[head].Head)
        {
            yield return head;
        }
    }

    /// <summary>Whether <paramref name="word"/> is <paramref name="ancestor"/> or hangs below it.</summary>
    public bool IsBelow(int word, int ancestor)
    {
        while (word >= 0 && word != ancestor)
        {
            word = Tokens[word].Head;
        }

        return word == ancestor;
    }

    private static (int[] First, int[] Children) Children(ImmutableArray<Token> tokens)
    {
        var first = new int[tokens.Length + 1];
        foreach (Token token in tokens)
        {
            if (token.Head >= 0)
            {
                first[token.Head + 1]++;
            }
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            first[i + 1] += first[i];
        }

        var children = new int[first[^1]];
        var next = first.AsSpan(0, tokens.Length).ToArray();
        foreach (Token token in tokens)
        {
            if (token.Head >= 0)
            {
                children[next[token.Head]++] = token.Index;
            }
        }

        return (first, children);
    }
}
