using System.Collections.Frozen;
using InForce.Core.Data;

namespace InForce.Capture.Html;

/// <summary>Marks every element with what its own tag, role, class and id say.</summary>
internal static class RegionMarker
{
    private const int LongestWord = 24;
    private static readonly Lazy<FrozenDictionary<string, Region>> s_words = new(() => Load("data/capture/class-words.tsv"));

    public static Region[] Mark(HtmlPage page)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        var regions = new Region[nodes.Length];
        var words = s_words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 1; i < nodes.Length; i++)
        {
            ref readonly HtmlNode node = ref nodes[i];
            if (node.Tag == HtmlTag.Text || HtmlTags.Is(node.Tag, TagTrait.Silent)) continue;
            Region own = OfTag(node.Tag);
            if (node.End - node.Start > 4 && IsStructural(node.Tag)) own |= OfAttributes(page.Raw(i), node.Tag, words);
            if (node.Tag == HtmlTag.Article || (own & Region.Body) != 0) own &= Region.Comments | Region.Related | Region.Teaser | Region.Hidden | ~PageShape.Against;
            regions[i] = own;
        }

        return regions;
    }

    private static bool IsStructural(HtmlTag tag) =>
        HtmlTags.Is(tag, TagTrait.Block) || tag is HtmlTag.Span or HtmlTag.A or HtmlTag.Button or HtmlTag.Label or HtmlTag.Time or HtmlTag.Small or HtmlTag.Other or HtmlTag.Strong or HtmlTag.Em;

    private static Region OfTag(HtmlTag tag) => tag switch
    {
        HtmlTag.Nav or HtmlTag.Menu => Region.Navigation,
        HtmlTag.Aside => Region.Aside,
        HtmlTag.Footer => Region.PageFooter,
        HtmlTag.Header => Region.PageHeader,
        HtmlTag.Article => Region.Article,
        HtmlTag.Main => Region.Main,
        HtmlTag.Figcaption => Region.Caption,
        HtmlTag.Form or HtmlTag.Button or HtmlTag.Label or HtmlTag.Fieldset => Region.Control,
        HtmlTag.Dialog => Region.Appeal,
        _ => Region.None,
    };

    private static Region OfAttributes(ReadOnlySpan<char> raw, HtmlTag tag, in FrozenDictionary<string, Region>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        Region region = Region.None;
        var attributes = new HtmlAttributes(raw);
        while (attributes.MoveNext())
        {
            ReadOnlySpan<char> name = attributes.Name, value = attributes.Value;
            switch (name.Length)
            {
                case 5 when Same(name, "class") && tag != HtmlTag.Body:
                    region |= OfWords(value, words);
                    break;
                case 5 when Same(name, "style") && Hides(value) && tag != HtmlTag.Body:
                    region |= Region.Hidden;
                    break;
                case 2 when Same(name, "id") && tag != HtmlTag.Body:
                    region |= OfWords(value, words);
                    break;
                case 4 when Same(name, "role"):
                    region |= OfRole(value);
                    break;
                case 6 when Same(name, "hidden") && tag != HtmlTag.Body && !Same(value, "false"):
                    region |= Region.Hidden;
                    break;
                case 8 when Same(name, "itemprop"):
                    region |= OfProperty(value);
                    break;
                case 11 when Same(name, "aria-hidden") && Same(value, "true") && tag != HtmlTag.Body:
                    region |= Region.Hidden;
                    break;
            }
        }

        return region;
    }

    private static bool Same(ReadOnlySpan<char> a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool Hides(ReadOnlySpan<char> style)
    {
        int at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style[(at + 7)..].TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private static Region OfRole(ReadOnlySpan<char> role)
    {
        if (Same(role, "navigation") || Same(role, "menu") || Same(role, "menubar") || Same(role, "tablist") || Same(role, "search")) return Region.Navigation;
        if (Same(role, "contentinfo")) return Region.PageFooter;
        if (Same(role, "banner")) return Region.PageHeader;
        if (Same(role, "complementary")) return Region.Aside;
        if (Same(role, "dialog") || Same(role, "alertdialog") || Same(role, "alert")) return Region.Appeal;
        if (Same(role, "main")) return Region.Main;
        return Same(role, "article") ? Region.Article : Region.None;
    }

    private static Region OfProperty(ReadOnlySpan<char> property)
    {
        if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) return Region.Body;
        if (Same(property, "author") || property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)) return Region.Particulars;
        if (Same(property, "comment")) return Region.Comments;
        return Same(property, "caption") ? Region.Caption : Region.None;
    }

    /// <summary>Splits at everything that is no letter and where a small letter meets a capital; joins nothing.</summary>
    private static Region OfWords(ReadOnlySpan<char> value, in FrozenDictionary<string, Region>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        Region region = HiddenClass.Hides(value) ? Region.Hidden : Region.None;
        int start = -1;
        for (int i = 0; i <= value.Length; i++)
        {
            bool letter = i < value.Length && char.IsAsciiLetter(value[i]);
            bool hump = letter && start >= 0 && char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterLower(value[i - 1]);
            if (start >= 0 && (!letter || hump))
            {
                if (i - start <= LongestWord && words.TryGetValue(value[start..i], out Region found)) region |= found;
                start = -1;
            }

            if (letter && start < 0) start = i;
        }

        return region;
    }

    private static FrozenDictionary<string, Region> Load(string path)
    {
        var words = new Dictionary<string, Region>(StringComparer.OrdinalIgnoreCase);
        foreach (TsvRow row in Tsv.Embedded(typeof(RegionMarker).Assembly, path).Rows)
        {
            if (!Enum.TryParse(row["region"], out Region region)) throw row.Fault("region", "no such region");
            foreach (string word in row.List("words")) words[word] = words.GetValueOrDefault(word) | region;
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
