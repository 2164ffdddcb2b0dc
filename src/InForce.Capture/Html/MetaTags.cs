using System.Collections.Frozen;
using System.Globalization;
using InForce.Core.Data;

namespace InForce.Capture.Html;

/// <summary>What a page's <c>meta</c>, <c>link</c>, <c>title</c> and <c>html</c> elements say.</summary>
internal sealed class MetaTags
{
    private const int MostFacts = 400;
    private static readonly Lazy<FrozenDictionary<string, (string Fact, int Trust)>> s_names = new(Load);
    private readonly List<(string Fact, int Trust, string Name, string Value)> _facts = [];

    /// <summary>The <c>title</c> element of the head.</summary>
    public string? PageTitle { get; private set; }

    public string? CanonicalUrl { get; private set; }

    /// <summary>The <c>lang</c> of the html element.</summary>
    public string? PageLang { get; private set; }

    /// <summary>Bodies of the JSON-LD scripts.</summary>
    public List<string> LinkedData { get; } = [];

    /// <summary>Values of one fact, most trusted first, in page order among equals.</summary>
    public IEnumerable<(string Name, string Value, int Trust)> All(string fact) =>
        _facts.Where(f => f.Fact == fact).OrderByDescending(f => f.Trust).Select(f => (f.Name, f.Value, f.Trust));

    public string? First(string fact) => All(fact).Select(f => f.Value).FirstOrDefault();

    public static MetaTags Read(HtmlPage page)
    {
        var tags = new MetaTags();
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int i = 1; i < nodes.Length; i++)
        {
            switch (nodes[i].Tag)
            {
                case HtmlTag.Meta: tags.Meta(page, i); break;
                case HtmlTag.Link: tags.Link(page, i); break;
                case HtmlTag.Title when tags.PageTitle is null && nodes[i].Parent >= 0 && nodes[nodes[i].Parent].Tag is not HtmlTag.Svg:
                    tags.PageTitle = page.TextOf(i, 500) is { Length: > 0 } title ? title : null;
                    break;
                case HtmlTag.Html: tags.PageLang ??= page.Attribute(i, "lang") ?? page.Attribute(i, "xml:lang"); break;
                case HtmlTag.Script: tags.Script(page, i); break;
            }
        }

        return tags;
    }

    private void Meta(HtmlPage page, int node)
    {
        ReadOnlySpan<char> raw = page.Raw(node), content = default;
        ReadOnlySpan<char> name = default;
        var attributes = new HtmlAttributes(raw);
        while (attributes.MoveNext())
        {
            if (attributes.Name.Equals("content", StringComparison.OrdinalIgnoreCase)) content = attributes.Value;
            else if (attributes.Name.Equals("name", StringComparison.OrdinalIgnoreCase) || attributes.Name.Equals("property", StringComparison.OrdinalIgnoreCase)
                || attributes.Name.Equals("itemprop", StringComparison.OrdinalIgnoreCase) || attributes.Name.Equals("http-equiv", StringComparison.OrdinalIgnoreCase))
                name = attributes.Value;
        }

        if (name.IsEmpty || content.IsEmpty || _facts.Count >= MostFacts) return;
        if (!s_names.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.Trim(), out (string Fact, int Trust) known)) return;
        string value = Entities.Decode(content[..Math.Min(content.Length, 1000)]).Trim();
        if (value.Length > 0) _facts.Add((known.Fact, known.Trust, name.Trim().ToString(), value));
    }

    private void Link(HtmlPage page, int node)
    {
        if (CanonicalUrl is not null || !HtmlAttributes.TryFind(page.Raw(node), "rel", out ReadOnlySpan<char> rel)) return;
        if (rel.Equals("canonical", StringComparison.OrdinalIgnoreCase)) CanonicalUrl = WebAddress(page.Attribute(node, "href"));
    }

    /// <summary>An absolute http address of sane length; null otherwise.</summary>
    public static string? WebAddress(string? address) =>
        address is { Length: < 2048 } && Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? address.Trim() : null;

    private void Script(HtmlPage page, int node)
    {
        if (LinkedData.Count >= 20 || page.Nodes[node].Last <= node + 1) return;
        if (!HtmlAttributes.TryFind(page.Raw(node), "type", out ReadOnlySpan<char> type) || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) return;
        ReadOnlySpan<char> body = page.Raw(node + 1);
        if (body.Length < 2_000_000) LinkedData.Add(body.ToString());
    }

    private static FrozenDictionary<string, (string, int)> Load() =>
        Tsv.Embedded(typeof(MetaTags).Assembly, "data/capture/meta-names.tsv").Rows.ToFrozenDictionary(
            row => row["name"], row => (row["fact"], int.Parse(row["trust"], CultureInfo.InvariantCulture)), StringComparer.OrdinalIgnoreCase);
}
