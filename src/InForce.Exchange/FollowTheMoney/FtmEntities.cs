using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Exchange.Evidence;
using InForce.Exchange.Writing;

namespace InForce.Exchange.FollowTheMoney;

/// <summary>
/// The record as FollowTheMoney entities, one JSON object a line: documents as <c>Article</c>, actors as <c>PublicBody</c>,
/// <c>Organization</c> or <c>LegalEntity</c>, events as <c>Event</c>, and each statement as the <c>Documentation</c> that ties an article to
/// its event (or a <c>Note</c> where it belongs to none).
/// </summary>
/// <remarks>
/// <c>contentHash</c> stays empty: there it is the SHA-1 of a file in that program's own archive. Our SHA-256 stands in <c>notes</c>.
/// </remarks>
public static class FtmEntities
{
    public static void Write(TextWriter to, EvidenceSet set)
    {
        foreach (SourceDocument source in set.Documents)
        {
            Article(to, source);
        }

        IEnumerable<string> actors = set.Statements.SelectMany(s => s.Actors).Concat(set.Events.SelectMany(e => e.Actors));
        foreach (string actor in actors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Actor(to, set, actor);
        }

        foreach (EvidenceEvent story in set.Events)
        {
            Event(to, set, story);
        }

        foreach (Statement statement in set.Statements)
        {
            Claim(to, set, statement);
        }
    }

    private static void Article(TextWriter to, SourceDocument source)
    {
        Document d = source.Document;
        Entity(to, DocumentId(d.Id), "Article", p => p
            .Add("fileName", d.Id + ".txt").Add("title", PlainText.OneLine(d.Title)).Add("publisher", PlainText.OneLine(d.Publisher))
            .Add("author", PlainText.OneLine(d.Byline)).Add("publishedAt", d.PublishedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture))
            .Add("language", Languages.Alpha3(d.Lang)).Add("sourceUrl", WebAddress(d.Url)).Add("mimeType", "text/plain")
            .Add("retrievedAt", source.CapturedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture))
            .Add("notes", "capture sha256:" + source.Sha256).Add("bodyText", PlainText.Lines(d.Text)));
    }

    private static void Actor(TextWriter to, EvidenceSet set, string actor)
    {
        int colon = actor.IndexOf(':', StringComparison.Ordinal);
        string code = colon < 0 ? actor : actor[..colon];
        StateCode? state = set.States.GetValueOrDefault(code);
        string schema = state is null ? "LegalEntity" : colon < 0 ? "PublicBody" : "Organization";
        string name = state is null ? actor : colon < 0 ? state.Name : $"{actor[(colon + 1)..]} ({state.Name})";
        Entity(to, ActorId(actor), schema, p => p
            .Add("name", PlainText.OneLine(name)).Add("country", Alpha2(state)).Add("alias", state is null ? null : PlainText.OneLine(actor)));
    }

    private static void Event(TextWriter to, EvidenceSet set, EvidenceEvent e)
    {
        Edtf? when = Edtf.TryParse(e.Date, out Edtf? parsed) ? parsed : null;
        bool oneDate = e.Date is { Length: 4 or 7 or 10 } d && d.All(c => char.IsAsciiDigit(c) || c == '-');
        Entity(to, EventId(e.Id), "Event", p => p
            .Add("name", PlainText.OneLine(e.Title)).Add("keywords", e.Kind).Add("keywords", ModalityNames.Of(e.Modality))
            .Add("date", oneDate ? e.Date : null)
            .Add("startDate", oneDate ? null : Day(when?.Earliest)).Add("endDate", oneDate ? null : Day(when?.Latest))
            .Add("summary", $"{ModalityNames.Of(e.Modality)}; {e.Origins} independent origin{(e.Origins == 1 ? string.Empty : "s")}")
            .AddAll("involved", e.Actors.Select(ActorId))
            .AddAll("country", e.Actors.Select(a => Alpha2(set.States.GetValueOrDefault(a.Split(':')[0]))).OfType<string>().Distinct()));
    }

    private static void Claim(TextWriter to, EvidenceSet set, Statement s)
    {
        string span = $"{s.Kind}, {ModalityNames.Of(s.Modality)}; characters {s.Start} to {s.End} of {s.Doc}";
        if (set.EventOf(s) is { } story)
        {
            Entity(to, StatementId(s.Id), "Documentation", p => p
                .Add("document", DocumentId(s.Doc)).Add("entity", EventId(story.Id)).Add("role", s.Kind)
                .Add("summary", PlainText.OneLine(s.Evidence)).Add("description", span).Add("recordId", s.Id));
            return;
        }

        Entity(to, StatementId(s.Id), "Note", p => p
            .Add("name", Kinds.TryGet(s.Kind, out KindEntry kind) ? kind.Label : s.Kind).Add("description", PlainText.OneLine(s.Evidence))
            .Add("summary", span).Add("entity", DocumentId(s.Doc)));
    }

    private static void Entity(TextWriter to, string id, string schema, Action<FtmProperties> fill)
    {
        var properties = new FtmProperties();
        fill(properties);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonStyle.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("schema", schema);
            properties.Write(json);
            json.WriteEndObject();
        }

        to.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        to.Write('\n');
    }

    private static string DocumentId(string id) => Id("document", id);

    private static string ActorId(string actor) => Id("actor", actor);

    private static string EventId(string id) => Id("event", id);

    private static string StatementId(string id) => Id("statement", id);

    /// <summary>Letters and digits only, as that program's ids are; the same thing has the same id in every export.</summary>
    private static string Id(string what, string id) =>
        "inforce-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what + "\n" + id)).AsSpan(0, 16));

    private static string? Alpha2(StateCode? state) =>
        state?.Alpha2 is { Length: 2 } code ? code.ToLowerInvariant() : null;

    private static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri!.AbsoluteUri : null;
}

/// <summary>Values of one entity by property, in the order first added; every value is text, empty ones are left out.</summary>
internal sealed class FtmProperties
{
    private readonly List<(string Name, List<string> Values)> _all = [];

    public FtmProperties Add(string name, string? value) => value is { Length: > 0 } ? AddAll(name, [value]) : this;

    public FtmProperties AddAll(string name, IEnumerable<string> values)
    {
        int at = _all.FindIndex(p => p.Name == name);
        if (at < 0)
        {
            at = _all.Count;
            _all.Add((name, []));
        }

        _all[at].Values.AddRange(values);
        return this;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("properties");
        foreach ((string name, List<string> values) in _all.Where(p => p.Values.Count > 0))
        {
            JsonStyle.Strings(json, name, values);
        }

        json.WriteEndObject();
    }
}
