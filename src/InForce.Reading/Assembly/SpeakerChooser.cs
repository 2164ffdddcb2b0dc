using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Voice;

namespace InForce.Reading.Assembling;

/// <summary>Who answers for a statement, as statements write it.</summary>
/// <param name="Speaker">A person's fullest name or an organ's id; null for the item itself and for speakers without a name.</param>
/// <param name="Role">What the speaker is, in the text's words.</param>
/// <param name="Outlet">Another outlet the claim is taken from, by its fullest name in the text.</param>
/// <param name="Rule">How the scope was found.</param>
/// <param name="States">The states a named person speaks for; empty where the text does not say.</param>
internal readonly record struct Speaking(string? Speaker, string? Role, string? Outlet, string Rule, ImmutableArray<string> States)
{
    /// <summary>The item itself.</summary>
    public static Speaking None { get; } = new(null, null, null, "item", []);
}

/// <summary>Turns the phrase that names a speaker into a name, an organ or a role.</summary>
internal sealed class SpeakerChooser(ReadText read, Voices voices)
{
    private const int LongestRole = 80;
    private static readonly string[] s_quoting = [" quoting ", " citing ", " with reference to ", " on the authority of ", " referring to "];
    private static readonly string[] s_papers = ["release", "press release", "statement", "communiqué", "document", "paper", "text"];
    private static readonly string[] s_joint = ["ministries", "governments", "presidencies"];
    private static readonly string[] s_several = ["some ", "several ", "many ", "two ", "three ", "both ", "other ", "most "];
    private readonly ImmutableArray<Mention> _persons = [.. read.Mentions.Where(m => m.Type == MentionType.Person)];
    private readonly ImmutableArray<Mention> _titled = [.. read.Mentions.Where(m => m is { Type: MentionType.Person, Role: not null })];

    public static SpeakerChooser Of(ReadText read, Syntax.ISyntax syntax) => new(
        read,
        Voices.Of(read.Layout, VoiceReader.Trees(read.Layout, syntax), [.. read.Mentions.Where(m => m.Type == MentionType.Outlet).Select(m => m.Span)], read.Document.Publisher));

    /// <summary>The body a press release speaks for: the first ministry or government it names; null for items that are no release.</summary>
    private readonly Mention? _issuer = CueLexicon.IsRelease(read.Document.Publisher)
        ? read.Mentions.Where(m => m.Type == MentionType.Organization && m.Id.Contains(':', StringComparison.Ordinal)).OrderBy(m => IsMinistry(m) ? 0 : 1).ThenBy(m => m.Span.Start).FirstOrDefault()
        : null;

    public Speaking For(TextSpan evidence)
    {
        Answer answer = voices.For(evidence);
        if (answer is { Source: null, Outlet: not null } && SentenceOf(answer, evidence) is { } sentence && Quoted(sentence) is { } quoted)
        {
            return new Speaking(quoted.Id, null, answer.Outlet, answer.Rule, quoted.States);
        }

        if (answer.Source is not { } source)
        {
            return _issuer is not null && answer.Outlet is null
                ? new Speaking(_issuer.Id, _issuer.Span.In(read.Text).ToString(), null, "release", [])
                : new Speaking(null, null, answer.Outlet, answer.Rule, []);
        }

        if (Issuer(source.In(read.Text).ToString(), source.Start) is { } issuer)
        {
            // "According to the release": what an outlet took from it is still that outlet's.
            return new Speaking(issuer.Id, source.In(read.Text).ToString(), answer.Outlet ?? voices.For(issuer.Span).Outlet, answer.Rule, issuer.States);
        }

        (string? speaker, string? role) = Named(source);
        return new Speaking(speaker, role, answer.Outlet, answer.Rule, StatesOf(speaker));
    }

    private Text.RawSentence? SentenceOf(Answer answer, TextSpan evidence)
    {
        int at = answer.By?.Sentence ?? voices.SentenceAt(evidence.Start);
        return at < 0 ? null : read.Layout.Sentences[at];
    }

    /// <summary>"the agency reported, quoting the defence ministry": the body or person an outlet names as its own source in the sentence.</summary>
    private Mention? Quoted(Text.RawSentence sentence)
    {
        string words = read.Text[sentence.Start..sentence.End];
        foreach (string cue in s_quoting)
        {
            int at = words.IndexOf(cue, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && read.Mentions.FirstOrDefault(m => m.Span.Start >= sentence.Start + at + cue.Length && m.Span.End <= Math.Min(sentence.End, sentence.Start + at + cue.Length + LongestRole) && IsVoice(m)) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private static bool IsVoice(Mention mention) => mention.Type == MentionType.Person || (mention.Type == MentionType.Organization && mention.Id.Contains(':', StringComparison.Ordinal));

    private static bool IsMinistry(Mention mention) => mention.Entry?.Classes.Any(c => c is "ministry" or "government" or "mod") == true;

    /// <summary>"according to the release": whoever put it out, as named last before.</summary>
    private Mention? Issuer(string words, int before)
    {
        if (!s_papers.Contains(WithoutArticle(words), StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (Text.RawSentence sentence in read.Layout.Sentences.Where(x => x.Start < before).Reverse().Take(3))
        {
            if (Quoted(sentence) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private ImmutableArray<string> StatesOf(string? person) =>
        person is null ? [] : read.Mentions.FirstOrDefault(m => m.Type == MentionType.Person && m.Id == person && !m.States.IsEmpty)?.States ?? [];

    private (string? Speaker, string? Role) Named(TextSpan source)
    {
        string words = source.In(read.Text).ToString();
        Mention[] inside = [.. read.Mentions.Within(source).Where(m => !m.IsModifier)];
        if (inside.FirstOrDefault(m => m.Type == MentionType.Person && !IsSomeone(m.Id)) is { } person)
        {
            return (person.Id, person.Role ?? RoleIn(inside));
        }

        if (words is "he" or "He" or "she" or "She" || IsTitleAlone(words, inside))
        {
            Mention? before = (words.Length < 4 ? _persons : _titled).LastBefore(source.Start);
            return before is null ? (null, Short(words)) : (before.Id, before.Role);
        }

        Mention? organ = IsJoint(words) ? null : inside.LastOrDefault(m => m.Type == MentionType.Organization && m.Id.Contains(':', StringComparison.Ordinal) && source.End - m.Span.End <= 12);
        if (organ is not null && (char.IsUpper(words[0]) || words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || organ.Span.Start == source.Start) && !IsSomeone(words))
        {
            return (organ.Id, organ.Span.In(read.Text).ToString());
        }

        if (IsJoint(words))
        {
            return (WithoutArticle(words), null);
        }

        bool named = inside.All(m => m.Type == MentionType.Organization && m.States.IsEmpty) && words.Split(' ').Count(w => w.Length > 1 && char.IsUpper(w[0])) >= 2 && !IsSomeone(words);
        return named ? (WithoutArticle(words), null) : (null, Short(words));
    }

    /// <summary>"the minister", "The President": a title that points back to someone named.</summary>
    private static bool IsTitleAlone(string words, Mention[] inside) =>
        words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && words.Split(' ').Length <= 3 && inside.Any(m => m.Type == MentionType.Role);

    /// <summary>"the three foreign ministries", "the governments of Chile and Peru": several bodies with one voice.</summary>
    private static bool IsJoint(string words) => words.Length <= LongestRole && s_joint.Any(j => words.Contains(j, StringComparison.OrdinalIgnoreCase));

    private static string WithoutArticle(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    /// <summary>"an official of the ministry", "two diplomats": nobody named.</summary>
    private static bool IsSomeone(string words) => words.StartsWith("an ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("a ", StringComparison.OrdinalIgnoreCase)
        || s_several.Any(s => words.StartsWith(s, StringComparison.OrdinalIgnoreCase)) || words.Contains("official", StringComparison.OrdinalIgnoreCase) || words.Contains("diplomat", StringComparison.OrdinalIgnoreCase);

    private string? RoleIn(Mention[] inside) => inside.FirstOrDefault(m => m.Type == MentionType.Role)?.Span.In(read.Text).ToString();

    private static string? Short(string words)
    {
        if (FunctionWords.Pronouns.Contains(words.ToLowerInvariant()))
        {
            return null;
        }

        string role = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words.StartsWith("an ", StringComparison.OrdinalIgnoreCase) ? words[3..] : words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? words[2..] : words;
        return role.Length <= LongestRole ? role : null;
    }
}
