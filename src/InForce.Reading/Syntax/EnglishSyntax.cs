using System.Collections.Immutable;
using System.Reflection;
using InForce.Core.Data;
using InForce.Core.Documents;
using InForce.Reading.Syntax.Lemmas;
using InForce.Reading.Syntax.Net;
using InForce.Reading.Text;

namespace InForce.Reading.Syntax;

/// <summary>The English parser. Its model is loaded at the first sentence parsed, once for the process.</summary>
public sealed class EnglishSyntax : ISyntax
{
    private const string File = "data/models/english.bin";

    private readonly SyntaxNet _net;
    private readonly Lemmatiser _lemmatiser;
    private readonly ImmutableArray<(string Upos, string Xpos)> _tags;

    private static readonly Lazy<EnglishSyntax> Loaded = new(() => new EnglishSyntax(EmbeddedFile.ReadBytes(Assembly.GetExecutingAssembly(), File), File));

    /// <param name="file">The content of a model file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="Core.Problems.DataFaultException">Not a model file of this version, or damaged.</exception>
    public EnglishSyntax(byte[] file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        var reader = new ModelReader(file, name);
        NetModel model = reader.ReadNet();
        _net = new SyntaxNet(model);
        _lemmatiser = new Lemmatiser(new LemmaTables(reader, model.Tags.Length));
        _tags = [.. model.Tags.Select(tag => (tag[..tag.IndexOf('|', StringComparison.Ordinal)], tag[(tag.IndexOf('|', StringComparison.Ordinal) + 1)..]))];
    }

    /// <summary>The shipped model; the first call loads it.</summary>
    public static EnglishSyntax Shared => Loaded.Value;

    public ImmutableArray<Sentence> Parse(string text, IReadOnlyList<RawSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        ImmutableArray<string>[] forms = [.. sentences.Select(s => FormsOf(text, s))];
        NetSentence[] read = Run(forms);
        return [.. read.Select((s, i) => new Sentence(sentences[i], TreeMending.Mend(TokensOf(forms[i], sentences[i].Tokens, s.Words))) { Contexts = s.Contexts })];
    }

    /// <summary>Parses sentences whose tokens are given; spans count from 0 as if the words stood with one space between.</summary>
    /// <param name="sentences">The words of each sentence; none empty.</param>
    public ImmutableArray<ImmutableArray<Token>> Parse(IReadOnlyList<ImmutableArray<string>> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return [.. Run(sentences).Select((s, i) => TokensOf(sentences[i], Spaced(sentences[i]), s.Words))];
    }

    private NetSentence[] Run(IReadOnlyList<ImmutableArray<string>> forms)
    {
        WordTables tables = _net.Model.Tables;
        WordIds[][] ids = [.. forms.Select(words => words.Select(word => tables.IdsOf(word)).ToArray())];
        return _net.Run(ids);
    }

    private ImmutableArray<Token> TokensOf(ImmutableArray<string> forms, ImmutableArray<TextSpan> spans, NetWord[] words)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            NetWord word = words[i];
            (string upos, string xpos) = _tags[word.Tag];
            tokens.Add(new Token
            {
                Index = i,
                Span = spans[i],
                Form = forms[i],
                Lemma = _lemmatiser.LemmaOf(forms[i], word.Tag, i == 0),
                Upos = upos,
                Xpos = xpos,
                Head = word.Head - 1,
                Deprel = _net.Model.Labels[word.Label],
            });
        }

        return tokens.MoveToImmutable();
    }

    private static ImmutableArray<string> FormsOf(string text, RawSentence sentence)
    {
        var forms = ImmutableArray.CreateBuilder<string>(sentence.Tokens.Length);
        foreach (TextSpan span in sentence.Tokens)
        {
            forms.Add(text.Substring(span.Start, span.Length));
        }

        return forms.MoveToImmutable();
    }

    private static ImmutableArray<TextSpan> Spaced(ImmutableArray<string> words)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(words.Length);
        int at = 0;
        foreach (string word in words)
        {
            spans.Add(new TextSpan(at, word.Length));
            at += word.Length + 1;
        }

        return spans.MoveToImmutable();
    }
}
