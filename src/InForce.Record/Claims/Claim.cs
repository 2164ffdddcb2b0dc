using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Core.Time;

namespace InForce.Record.Claims;

/// <summary>One statement with its document and what follows from both: states, treaty, day bounds.</summary>
public sealed class Claim
{
    public Claim(Statement statement, Document document)
    {
        (Statement, Document) = (statement, document);
        When = Edtf.TryParse(statement.When, out Edtf? when) ? when : null;
        (PublishedOn, PublishedAt) = (Publication.DayOf(document), Publication.InstantOf(document));
        States = [.. statement.Actors.Select(ActorName.StateOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        Governments = [.. statement.Actors.Where(a => !ActorName.IsFirm(a)).Select(ActorName.StateOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Treaty = statement.Object is { } o && o.StartsWith("treaty:", StringComparison.Ordinal) ? o["treaty:".Length..] : null;
    }

    public Statement Statement { get; }
    public Document Document { get; }
    public string Id => Statement.Id;
    public string Doc => Document.Id;

    /// <summary>Time of the act; null when the text leaves it open.</summary>
    public Edtf? When { get; }

    /// <summary>Day of publication; null when unknown.</summary>
    public DateOnly? PublishedOn { get; }

    /// <summary>What documents are ordered by, see <see cref="Publication.Compare(Claim, Claim)"/>.</summary>
    internal DateTimeOffset PublishedAt { get; }

    /// <summary>States behind the actors, in the order named.</summary>
    public ImmutableArray<string> States { get; }

    /// <summary>States that act themselves or by an organ, not through a company of theirs alone; ordinal.</summary>
    public ImmutableArray<string> Governments { get; }

    /// <summary>Id of the treaty the statement is about, or null.</summary>
    public string? Treaty { get; }

    /// <summary>The speaker says it happened, stands, will, should or could: anything but a denial.</summary>
    public bool IsAsserted => Statement.Modality != Modality.Denied;

    /// <summary>Told as done or as settled to come.</summary>
    public bool IsFirm => Statement.Modality is Modality.Occurred or Modality.Planned;

    public bool IsDay => When is not null && When.Earliest is { } first && first == When.Latest;

    /// <summary>The publisher takes back what it printed before.</summary>
    public bool IsRetraction =>
        Statement.Modality == Modality.Denied &&
        (Statement.SpeakerRole?.Contains("retract", StringComparison.OrdinalIgnoreCase) == true ||
         (Statement.Speaker is { } s && Document.Publisher is { } p && string.Equals(s, p, StringComparison.OrdinalIgnoreCase)));

    public bool EvidenceHas(params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Statement.Evidence.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>When documents came out.</summary>
internal static class Publication
{
    /// <summary>Documents stand in order of instants; their local days may run ahead of it or behind it by so many.</summary>
    public const int Zones = 2;

    /// <summary>The publisher's local day; null when unknown.</summary>
    public static DateOnly? DayOf(Document document) =>
        document.PublishedOn ?? (Edtf.TryParse(document.Published, out Edtf? edtf) ? edtf.Earliest : null);

    /// <summary>Orders documents by publication; a day without a time stands at its start; unknown days come last; ties by id.</summary>
    public static int Compare(Document a, Document b) => Compare(InstantOf(a), a, InstantOf(b), b);

    /// <summary>The same for the documents of two claims.</summary>
    public static int Compare(Claim a, Claim b) => Compare(a.PublishedAt, a.Document, b.PublishedAt, b.Document);

    private static int Compare(DateTimeOffset at, Document a, DateTimeOffset bt, Document b)
    {
        int order = at.CompareTo(bt);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    public static DateTimeOffset InstantOf(Document document)
    {
        if (document.Published is { Length: > 10 } p && DateTimeOffset.TryParse(
            p, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out DateTimeOffset at))
        {
            return at.ToUniversalTime();
        }

        return DayOf(document) is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : DateTimeOffset.MaxValue;
    }

    /// <summary>Whole days between two publications; null when either day is unknown.</summary>
    public static int? DaysApart(Document a, Document b) =>
        DayOf(a) is { } x && DayOf(b) is { } y ? Math.Abs(x.DayNumber - y.DayNumber) : null;
}
