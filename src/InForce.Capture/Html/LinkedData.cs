using System.Text.Json;

namespace InForce.Capture.Html;

/// <summary>What JSON-LD says of the article: only things that are pages or articles count, never comments, reviews or products.</summary>
internal sealed class LinkedData
{
    private const int MostNodes = 20_000;
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private int _visited, _bestRank;

    public string? Headline { get; private set; }
    public string? Published { get; private set; }
    public string? Modified { get; private set; }
    public string? Publisher { get; private set; }
    public string? Lang { get; private set; }
    public string? Body { get; private set; }

    /// <summary>Name of the breadcrumb-free site node; a fallback for the publisher.</summary>
    public string? SiteName { get; private set; }

    /// <summary>The page is declared to be a discussion.</summary>
    public bool IsDiscussion { get; private set; }

    public List<string> Authors { get; } = [];

    /// <summary>2 for an article, 1 for a page, 0 for nothing found.</summary>
    public int Rank => _bestRank;

    public static LinkedData Read(IEnumerable<string> scripts)
    {
        var data = new LinkedData();
        foreach (string script in scripts)
        {
            try
            {
                using JsonDocument parsed = JsonDocument.Parse(Mend(script), s_options);
                data.Visit(parsed.RootElement, data.Names(parsed.RootElement), 0);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
            {
                // Broken JSON-LD is common; other scripts of the page may still be sound.
            }
        }

        return data;
    }

    /// <summary>Line breaks inside strings, CDATA and comment marks around the JSON.</summary>
    private static string Mend(string script)
    {
        ReadOnlySpan<char> body = script.AsSpan().Trim();
        if (body.StartsWith("{&quot;", StringComparison.Ordinal) || body.StartsWith("[{&quot;", StringComparison.Ordinal)) body = Entities.Decode(body);
        int start = body.IndexOfAny('{', '['), end = body.LastIndexOfAny('}', ']');
        if (start > 0 || end < body.Length - 1) body = start >= 0 && end > start ? body[start..(end + 1)] : body;
        return string.Create(body.Length, body, static (to, from) =>
        {
            for (int i = 0; i < from.Length; i++) to[i] = from[i] < ' ' ? ' ' : from[i];
        });
    }

    /// <summary>Names by <c>@id</c>, so that an author given by reference has a name.</summary>
    private Dictionary<string, string> Names(JsonElement root)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out JsonElement graph)) root = graph;
        if (root.ValueKind != JsonValueKind.Array) return names;
        foreach (JsonElement node in root.EnumerateArray())
        {
            if (++_visited > MostNodes) break;
            if (Text(node, "@id") is { } id && (Text(node, "name") ?? Text(node, "headline")) is { } name) names.TryAdd(id, name);
        }

        return names;
    }

    private void Visit(JsonElement node, Dictionary<string, string> names, int depth)
    {
        if (++_visited > MostNodes || depth > 12) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in node.EnumerateArray()) Visit(item, names, depth + 1);
            return;
        }

        if (node.ValueKind != JsonValueKind.Object) return;
        string type = TypeOf(node);
        int rank = RankOf(type);
        IsDiscussion |= type is "DiscussionForumPosting" or "QAPage";
        if (rank > _bestRank || (rank == _bestRank && rank > 0 && Published is null)) Take(node, rank, names);
        else if (rank > 0 && rank < _bestRank && Published is null) Published = Text(node, "datePublished");
        if (type is "WebSite" or "Organization" or "NewsMediaOrganization") SiteName = type == "WebSite" ? Text(node, "name") ?? SiteName : SiteName ?? Text(node, "name");
        foreach (string inside in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "subjectOf"])
            if (node.TryGetProperty(inside, out JsonElement child) && child.ValueKind is JsonValueKind.Object or JsonValueKind.Array && (inside != "itemListElement" || rank == 0 && depth < 2 && type.Length == 0))
                Visit(child, names, depth + 1);
    }

    private void Take(JsonElement node, int rank, Dictionary<string, string> names)
    {
        _bestRank = rank;
        Headline = Text(node, "headline") ?? (rank > 1 ? Text(node, "name") : null) ?? Headline;
        Published = Text(node, "datePublished") ?? Published ?? (rank > 1 ? Text(node, "dateCreated") : null);
        Modified = Text(node, "dateModified") ?? Modified;
        Lang = Text(node, "inLanguage") ?? Lang;
        Body = Text(node, "articleBody") ?? (rank > 1 ? Text(node, "text") : null) ?? Body;
        if (node.TryGetProperty("publisher", out JsonElement publisher)) Publisher = NameOf(publisher, names) ?? Publisher;
        if (!node.TryGetProperty("author", out JsonElement author) && !node.TryGetProperty("creator", out author)) return;
        var found = new List<string>();
        if (author.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in author.EnumerateArray())
                if (found.Count < 20 && NameOf(one, names) is { } name) found.Add(name);
        }
        else if (NameOf(author, names) is { } name) found.Add(name);
        if (found.Count == 0) return;
        Authors.Clear();
        Authors.AddRange(found);
    }

    private static string? NameOf(JsonElement element, Dictionary<string, string> names) => element.ValueKind switch
    {
        JsonValueKind.String => Clean(element.GetString()),
        JsonValueKind.Object => Text(element, "name") ?? (Text(element, "@id") is { } id ? names.GetValueOrDefault(id) : null),
        JsonValueKind.Array when element.GetArrayLength() > 0 => NameOf(element[0], names),
        _ => null,
    };

    private static int RankOf(string type)
    {
        if (type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "DiscussionForumPosting"
            or "SocialMediaPosting" or "Recipe" or "HowTo" or "VideoObject" or "QAPage" or "PressRelease" or "OpinionNewsArticle" or "Guide" or "CreativeWork") return type is "VideoObject" or "CreativeWork" ? 1 : 2;
        return type is "WebPage" or "ItemPage" or "AboutPage" or "FAQPage" or "MedicalWebPage" or "CollectionPage" ? 1 : 0;
    }

    private static string TypeOf(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out JsonElement type)) return string.Empty;
        if (type.ValueKind == JsonValueKind.Array)
        {
            string best = string.Empty;
            foreach (JsonElement one in type.EnumerateArray())
                if (one.ValueKind == JsonValueKind.String && (best.Length == 0 || RankOf(one.GetString()!) > RankOf(best))) best = one.GetString()!;
            return best;
        }

        return type.ValueKind == JsonValueKind.String ? type.GetString()! : string.Empty;
    }

    private static string? Text(JsonElement node, string name)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out JsonElement value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        return value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;
    }

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return Entities.Decode(text.Trim()) is { Length: > 0 } clean ? clean : null;
    }
}
