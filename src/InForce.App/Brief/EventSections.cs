using System.Collections.Immutable;
using InForce.App.Record;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Exchange.Briefs;

namespace InForce.App.Brief;

/// <summary>What the reports tell: what was done, what is planned, who says so, where they differ.</summary>
internal sealed class EventSections(EventWords words, NoteBook notes, BriefMaterial material, DateOnly on)
{
    /// <summary>Events of treaty life and policy that the reports tell as done, in order of their day.</summary>
    public BriefSection Chronicle()
    {
        BriefEvent[] done = [.. InOrder(material.Events.Where(e => e.Modality is Modality.Occurred && FamilyOf(e) is "treaty life" && RankOf(e) is KindRank.Core))];
        return new BriefSection("How it came about", 2, [Table(done, "The record holds no report of a step taken.", "What the reports tell as done")]);
    }

    /// <summary>Programmes, and whatever is announced, called for, possible or denied: never told as done.</summary>
    public BriefSection Plans()
    {
        BriefEvent[] plans =
        [
            .. InOrder(material.Events.Where(e => RankOf(e) is not KindRank.Background
                && (FamilyOf(e) is "programmes" || (e.Modality is not Modality.Occurred && FamilyOf(e) is "treaty life")))),
        ];
        return new BriefSection("Plans and programmes", 2, [Table(plans, "The record holds no report of a plan or programme.", "What")]);
    }

    /// <summary>Who is quoted, in what capacity, with the latest words.</summary>
    public BriefSection Voices()
    {
        var spoken = material.Events.SelectMany(e => e.Tellings.Concat(e.Others)).DistinctBy(t => t.Statement.Id)
            .Where(t => t.Statement.Speaker is not null || t.Statement.SpeakerRole is not null)
            .GroupBy(t => (t.Statement.Speaker, Role: t.Statement.Speaker is null ? t.Statement.SpeakerRole : null))
            .Select(g => (g.Key.Speaker, Role: g.Select(t => t.Statement.SpeakerRole).FirstOrDefault(r => r is not null), Tellings: g.OrderBy(t => t.Document.Published ?? string.Empty, StringComparer.Ordinal).ThenBy(t => t.Statement.Id, StringComparer.Ordinal).ToArray()))
            .OrderByDescending(v => v.Tellings.Length).ThenBy(v => v.Speaker ?? v.Role, StringComparer.Ordinal)
            .ToArray();
        if (spoken.Length == 0)
        {
            return new BriefSection("Voices", 2, [Only("No report in the record quotes anybody on this.")]);
        }

        var rows = spoken.Select(v => (ImmutableArray<BriefSentence>)
        [
            new(v.Speaker is { } speaker ? PlainNames.Actor(speaker) : "unnamed"),
            new(Capacity(v.Speaker, v.Role)),
            new($"“{Exchange.Writing.PlainText.OneLine(Quoting.Of(v.Tellings[^1].Statement, v.Tellings[^1].Document.Text), 160)}”", notes.Reports([.. v.Tellings.Reverse()])),
            new(v.Tellings.Length == 1 ? "1 statement" : $"{v.Tellings.Length} statements"),
        ]);
        return new BriefSection("Voices", 2, [new BriefBlock.Table(["Who", "In what capacity", "Latest words", "Count"], [.. rows])]);
    }

    /// <summary>Reports at odds with the law first, then with each other; then what only seemed so.</summary>
    public BriefSection Disputes()
    {
        BriefDispute[] real = [.. material.Disputes.Where(d => !d.IsNone).OrderBy(d => IsAtOddsWithLaw(d) ? 0 : 1)];
        BriefDispute[] none = [.. material.Disputes.Where(d => d.IsNone)];
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        blocks.Add(real.Length == 0
            ? Only("None found.")
            : new BriefBlock.Points([.. real.Select(d => Dispute(d, LeadOf(d)))]));
        if (none.Length > 0)
        {
            blocks.Add(new BriefBlock.Points([.. none.Take(8).Select(d => Dispute(d, "No contradiction"))]));
        }

        return new BriefSection("Disputes", 2, blocks.ToImmutable());
    }

    /// <summary>Days still to come that reports name, as what they are: announcements.</summary>
    public IEnumerable<ImmutableArray<BriefSentence>> AnnouncedDays() =>
        InOrder(material.Events.Where(e => e.Modality is Modality.Planned or Modality.Conditional && Edtf.TryParse(e.Date, out Edtf? day) && (day.Latest ?? day.Earliest) > on))
            .Select(e => (ImmutableArray<BriefSentence>)[new(e.Date!), new(words.Of(e), notes.Reports(e.Tellings)), new($"announced, {EventWords.ToldAs(e)}")]);

    /// <summary>What was compared, so that "none" has its measure.</summary>
    public string Measure() => material.Documents == 0
        ? "the record holds no documents, so nothing here is evidence of absence"
        : $"{material.Statements} statements of {material.Documents} documents"
            + (material.PublishedThrough is { } day ? $" published through {day:yyyy-MM-dd}" : string.Empty) + "; what was not captured is not here";

    /// <summary>What was overtaken, corrected or changed in copying is no contradiction and is not called one.</summary>
    private static string LeadOf(BriefDispute d) => d.Type switch
    {
        "overtaken" => "Overtaken when printed",
        "drift" => "Changed in copying",
        "correction" => "Corrected or withdrawn",
        "gap-closed" => "Told since",
        _ => IsAtOddsWithLaw(d) ? "At odds with the law" : "Reports differ",
    };

    private static bool IsAtOddsWithLaw(BriefDispute d) => d.Law is not null && d.Type is not ("overtaken" or "drift" or "correction" or "gap-closed");

    private BriefSentence Dispute(BriefDispute d, string lead)
    {
        string values = d.Values.IsEmpty ? string.Empty : $" ({string.Join(" / ", d.Values.Select(PlainNames.Value))})";
        string rule = d.Law is { } law ? $" Law: {law}." : string.Empty;
        return new BriefSentence($"{LegalPosition.Capital(d.Reason)}{values}{(d.Reason.EndsWith('.') ? string.Empty : ".")}{rule}", notes.Reports(d.Tellings), $"{lead} ({d.Type.Replace('_', ' ')}).");
    }

    private BriefBlock Table(BriefEvent[] events, string otherwise, string what)
    {
        if (events.Length == 0)
        {
            return Only(otherwise);
        }

        var rows = events.Select(e => (ImmutableArray<BriefSentence>)
        [
            new(e.Date ?? "no day given"), new(words.Of(e), notes.Reports(e.Tellings)), new(EventWords.ToldAs(e)),
            e.Others.IsEmpty ? new(EventWords.Reports(e)) : new(EventWords.Reports(e), notes.Reports(e.Others)),
        ]);
        return new BriefBlock.Table(["Day", what, "Told as", "Sources"], [.. rows]);
    }

    private BriefBlock.Paragraph Only(string sentence) => new([new(sentence, notes.Fact("Compared: " + Measure(), null))]);

    private static string Capacity(string? speaker, string? role)
    {
        int colon = speaker?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 ? $"organ or firm of {PlainNames.Actor(speaker![..colon])}" + (role is null ? string.Empty : $"; {role}") : role ?? "not stated";
    }

    private static IEnumerable<BriefEvent> InOrder(IEnumerable<BriefEvent> events) => events
        .OrderBy(e => Edtf.TryParse(e.Date, out Edtf? day) ? day.Earliest ?? day.Latest ?? DateOnly.MaxValue : DateOnly.MaxValue)
        .ThenBy(e => e.Tellings[0].Document.Published ?? string.Empty, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal);

    private static string FamilyOf(BriefEvent e) => Kinds.TryGet(e.Kind, out KindEntry kind) ? kind.Family : string.Empty;

    private static KindRank RankOf(BriefEvent e) => Kinds.TryGet(e.Kind, out KindEntry kind) ? kind.Rank : KindRank.Background;
}
