using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Text;
using InForce.Reading.Voice;

namespace InForce.Reading.Assembling;

/// <summary>Turns the phrase that names a speaker into a name, an organ or a role.</summary>
internal sealed class SpeakerChooser(ReadText read, Voices voices)
{
    private const int LongestRole = 80;
    private static readonly Lazy<ImmutableArray<string>> s_joint = new(() => [.. CueLexicon.SourceWords("joint")]);
    private static readonly Lazy<ImmutableArray<string>> s_items = new(() => [.. CueLexicon.SourceWords("item")]);
    private static readonly Lazy<ImmutableArray<string>> s_several = new(() => [.. CueLexicon.SourceWords("several").Select(w => w + " ")]);

    /// <summary>The ministry a minister heads, by the ids of <c>data/gazetteers/organs.tsv</c>.</summary>
    private static readonly Dictionary<string, string> s_ministryOf = new(StringComparer.Ordinal) { ["DefenceMinister"] = "MoD", ["ForeignMinister"] = "MFA" };

    private readonly StandBehind _behind = new(read);
    private readonly ImmutableArray<Mention> _persons = [.. read.Mentions.Where(m => m.Type == MentionType.Person)];
    private readonly ImmutableArray<Mention> _titled = [.. read.Mentions.Where(m => m is { Type: MentionType.Person, Role: not null })];

    /// <summary>Ministries and ministers that say of what.</summary>
    private readonly ImmutableArray<Mention> _offices = [.. read.Mentions.Where(m => m.Id.EndsWith(":MoD", StringComparison.Ordinal) || m.Id.EndsWith(":MFA", StringComparison.Ordinal) || m.Id.EndsWith(":DefenceMinister", StringComparison.Ordinal) || m.Id.EndsWith(":ForeignMinister", StringComparison.Ordinal))];
    private readonly ILookup<string, ImmutableArray<string>> _statesOf = read.Mentions.Where(m => m.Type == MentionType.Person && !m.States.IsEmpty)
        .ToLookup(m => m.Id, m => m.States, StringComparer.Ordinal);

    public static SpeakerChooser Of(ReadText read, Syntax.ISyntax syntax) => new(
        read,
        Voices.Of(read.Layout, VoiceReader.Trees(read.Layout, syntax), [.. read.Mentions.Where(m => m.Type == MentionType.Outlet).Select(m => m.Span)], read.Document.Publisher));

    /// <summary>What the publisher takes back as told by its own earlier item ("we ran a story saying that …") is denied.</summary>
    public Draft WithoutRetracted(Draft draft)
    {
        bool told = _behind.IsOwnCorrection && draft.Refuted is null && draft.Modality is Core.Statements.Modality.Occurred or Core.Statements.Modality.Planned;
        return told && For(draft.Evidence) is { Rule: "sentence", Speaker: null, Role: { } role } && s_items.Value.Any(w => role.EndsWith(w, StringComparison.OrdinalIgnoreCase))
            ? draft with { Modality = Core.Statements.Modality.Denied, Refuted = role }
            : draft;
    }

    /// <summary>Who answers for an act: whom its words are given to, the publisher who takes them back, else whoever acts by saying it.</summary>
    public Speaking For(Draft draft)
    {
        if (draft.Refuted is not null && _behind.IsOwnCorrection && read.Document.Publisher is { } publisher)
        {
            return new Speaking(publisher, "publisher", null, "correction", []);
        }

        Speaking said = For(draft.Evidence);
        return said is { Rule: "sentence", Speaker: not null } || OfSubject(draft) is not { } own ? said : said with { Speaker = Settled(own).Id, Role = own.Role, Rule = "subject" };
    }

    /// <summary>"The ministry wants to go further", "Thailand accused Cambodia": the one who says it by doing it; null where several do or nobody is named.</summary>
    private static Mention? OfSubject(Draft draft)
    {
        bool accuser = draft.Match.Frame.Data.Speaker == "subject";
        if (!accuser && (draft.Kind != "withdrawal_announced"))
        {
            return null;
        }

        Mention[] subjects = [.. draft.Match.Zones.Agent.Select(i => draft.Match.View.MentionAt[i]).OfType<Mention>().Where(m => !m.IsModifier && m.Type is not MentionType.Role).Distinct()];
        return subjects.Length == 1 && (accuser ? subjects[0].Type is MentionType.State or MentionType.Organization or MentionType.Person : subjects[0].Type == MentionType.Person || StandBehind.IsMinistry(subjects[0]))
            ? subjects[0]
            : null;
    }

    /// <summary>"the ministry" is the one named before, or that of the minister named before.</summary>
    private Mention Settled(Mention organ)
    {
        const string bare = ":Ministry";
        if (!organ.Id.EndsWith(bare, StringComparison.Ordinal) || organ.Id.Contains('|', StringComparison.Ordinal))
        {
            return organ;
        }

        string code = organ.Id[..^bare.Length];
        string state = code + ":";
        for (int i = _offices.Length - 1; i >= 0; i--)
        {
            if (_offices[i].Span.Start < organ.Span.Start && _offices[i].Id.StartsWith(state, StringComparison.Ordinal))
            {
                string office = _offices[i].Id[state.Length..];
                return organ with { Id = state + s_ministryOf.GetValueOrDefault(office, office) };
            }
        }

        OfficeHolder? minister = _persons.Where(p => p.Entry is not null).Select(p => OfficeHolders.Named(p.Id)).OfType<OfficeHolder>()
            .FirstOrDefault(h => h.State == code && s_ministryOf.ContainsKey(h.Office));
        return minister is null ? organ : organ with { Id = state + s_ministryOf[minister.Office] };
    }

    private Speaking For(TextSpan evidence)
    {
        Answer answer = voices.For(evidence);
        if (answer.Source is not { } source)
        {
            return Unnamed(answer, evidence);
        }

        if (_behind.OfPaper(source.In(read.Text), voices.SentenceAt(source.Start)) is { } issuer)
        {
            // "According to the release": what an outlet took from it is still that outlet's.
            return new Speaking(issuer.Id, source.In(read.Text).ToString(), answer.Outlet ?? voices.For(issuer.Span).Outlet, answer.Rule, issuer.States);
        }

        (string? speaker, string? role) = Named(source);
        return new Speaking(speaker, role, answer.Outlet, answer.Rule, speaker is null ? [] : _statesOf[speaker].FirstOrDefault([]));
    }

    /// <summary>Words of an outlet are those of the source it quotes; words of a release are those of whoever put it out; others are the item's own.</summary>
    private Speaking Unnamed(Answer answer, TextSpan evidence)
    {
        if (answer.Outlet is null)
        {
            return _behind.Issuer is { } issuer
                ? new Speaking(Settled(issuer).Id, issuer.Span.In(read.Text).ToString(), null, "release", [])
                : new Speaking(null, null, null, answer.Rule, []);
        }

        Mention? quoted = _behind.Quoted(answer.By?.Sentence ?? voices.SentenceAt(evidence.Start));
        return new Speaking(quoted?.Id, null, answer.Outlet, answer.Rule, quoted?.States ?? []);
    }

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
            return (Settled(organ).Id, organ.Span.In(read.Text).ToString());
        }

        if (organ is null && inside is [{ Type: MentionType.State, States.Length: 1 } state] && state.Span.Length >= source.Length - "the ".Length)
        {
            return (state.States[0], "state");
        }

        if (IsJoint(words))
        {
            return (Articles.WithoutThe(words).ToString(), null);
        }

        return NameIn(words, inside, source.Start) is { } name ? (name, null) : (null, Short(words));
    }

    /// <summary>A name no list knows: "Kristiina Sepp, who looks after the volunteers", "Justice Assembly Watch"; null for other phrases.</summary>
    private static string? NameIn(string words, Mention[] inside, int start)
    {
        int comma = words.IndexOf(',', StringComparison.Ordinal);
        string head = comma < 0 ? words : words[..comma];
        string[] parts = head.Split(' ');
        bool name = inside.Where(m => m.Span.Start < start + head.Length).All(m => m.Type == MentionType.Organization && m.States.IsEmpty)
            && parts.Count(w => w.Length > 1 && char.IsUpper(w[0])) >= 2 && char.IsUpper(parts[^1].FirstOrDefault()) && !FunctionWords.Possessives.Contains(parts[0].ToLowerInvariant()) && !IsSomeone(head);
        return name ? Articles.WithoutThe(head).ToString() : null;
    }

    /// <summary>"the minister", "The President": a title that points back to someone named.</summary>
    private static bool IsTitleAlone(string words, Mention[] inside) =>
        words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && words.Split(' ').Length <= 3 && inside.Any(m => m.Type == MentionType.Role);

    /// <summary>"the three foreign ministries", "the governments of Chile and Peru": several bodies with one voice.</summary>
    private static bool IsJoint(string words) => words.Length <= LongestRole && s_joint.Value.Any(j => words.Contains(j, StringComparison.OrdinalIgnoreCase));

    /// <summary>"an official of the ministry", "two diplomats": nobody named.</summary>
    private static bool IsSomeone(string words) => Articles.IsIndefinite(words) || s_several.Value.Any(s => words.StartsWith(s, StringComparison.OrdinalIgnoreCase))
        || words.Contains("official", StringComparison.OrdinalIgnoreCase) || words.Contains("diplomat", StringComparison.OrdinalIgnoreCase);

    private string? RoleIn(Mention[] inside) => inside.FirstOrDefault(m => m.Type == MentionType.Role)?.Span.In(read.Text).ToString();

    private static string? Short(string words)
    {
        if (FunctionWords.Pronouns.Contains(words.ToLowerInvariant()))
        {
            return null;
        }

        ReadOnlySpan<char> role = Articles.Without(words);
        return role.Length <= LongestRole ? role.ToString() : null;
    }
}
