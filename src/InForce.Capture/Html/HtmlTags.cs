using System.Collections.Frozen;

namespace InForce.Capture.Html;

/// <summary>Names to tags and tags to traits.</summary>
internal static class HtmlTags
{
    private const int LongestName = 10;
    private static readonly FrozenDictionary<ulong, HtmlTag> ByKey = BuildKeys();
    private static readonly TagTrait[] Traits = BuildTraits();
    private static readonly string[] Names = [.. Enum.GetNames<HtmlTag>().Select(name => name.ToLowerInvariant())];

    public static TagTrait TraitsOf(HtmlTag tag) => Traits[(int)tag];

    public static bool Is(HtmlTag tag, TagTrait trait) => (Traits[(int)tag] & trait) != 0;

    /// <summary>The tag of a name as written, ASCII letters of either case.</summary>
    public static HtmlTag Of(ReadOnlySpan<char> name) =>
        name.Length <= LongestName && ByKey.TryGetValue(Key(name), out HtmlTag tag) ? tag
        : name.Contains('-') ? HtmlTag.Custom : HtmlTag.Other;

    /// <summary>Lower-case name of a known tag.</summary>
    public static string ToName(this HtmlTag tag) => Names[(int)tag];

    private static ulong Key(ReadOnlySpan<char> name)
    {
        ulong key = (uint)name.Length;
        foreach (char c in name)
            key = unchecked((key << 6) ^ (key >> 55) ^ ((uint)(c | 0x20) * 0x9E3779B1u));
        return key;
    }

    private static FrozenDictionary<ulong, HtmlTag> BuildKeys()
    {
        var keys = new Dictionary<ulong, HtmlTag>();
        foreach (HtmlTag tag in Enum.GetValues<HtmlTag>())
            if (tag > HtmlTag.Other && tag != HtmlTag.Custom) keys.Add(Key(tag.ToString()), tag);
        return keys.ToFrozenDictionary();
    }

    private static TagTrait[] BuildTraits()
    {
        var traits = new TagTrait[256];
        void Add(TagTrait trait, params ReadOnlySpan<HtmlTag> tags)
        {
            foreach (HtmlTag tag in tags) traits[(int)tag] |= trait;
        }

        Add(TagTrait.Block | TagTrait.ClosesParagraph,
            HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Blockquote, HtmlTag.Center, HtmlTag.Details, HtmlTag.Dialog, HtmlTag.Div,
            HtmlTag.Dl, HtmlTag.Fieldset, HtmlTag.Figcaption, HtmlTag.Figure, HtmlTag.Footer, HtmlTag.Form, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3,
            HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Header, HtmlTag.Hr, HtmlTag.Main, HtmlTag.Menu, HtmlTag.Nav, HtmlTag.Ol, HtmlTag.P,
            HtmlTag.Pre, HtmlTag.Section, HtmlTag.Summary, HtmlTag.Table, HtmlTag.Ul, HtmlTag.Xmp, HtmlTag.Li, HtmlTag.Dd, HtmlTag.Dt);
        Add(TagTrait.Block, HtmlTag.Body, HtmlTag.Custom, HtmlTag.Caption, HtmlTag.Head, HtmlTag.Html, HtmlTag.Legend, HtmlTag.Optgroup, HtmlTag.Option,
            HtmlTag.Tbody, HtmlTag.Td, HtmlTag.Tfoot, HtmlTag.Th, HtmlTag.Thead, HtmlTag.Tr, HtmlTag.Frameset);
        Add(TagTrait.Void, HtmlTag.Base, HtmlTag.Br, HtmlTag.Col, HtmlTag.Embed, HtmlTag.Frame, HtmlTag.Hr, HtmlTag.Img, HtmlTag.Input,
            HtmlTag.Link, HtmlTag.Meta, HtmlTag.Param, HtmlTag.Source, HtmlTag.Track, HtmlTag.Wbr);
        Add(TagTrait.Inline, HtmlTag.A, HtmlTag.Abbr, HtmlTag.B, HtmlTag.Bdi, HtmlTag.Big, HtmlTag.Cite, HtmlTag.Code, HtmlTag.Del, HtmlTag.Em,
            HtmlTag.Font, HtmlTag.I, HtmlTag.Ins, HtmlTag.Kbd, HtmlTag.Label, HtmlTag.Mark, HtmlTag.Other, HtmlTag.Q, HtmlTag.S, HtmlTag.Samp,
            HtmlTag.Small, HtmlTag.Span, HtmlTag.Strike, HtmlTag.Strong, HtmlTag.Sub, HtmlTag.Sup, HtmlTag.Time, HtmlTag.Tt, HtmlTag.U, HtmlTag.Var);
        Add(TagTrait.Raw, HtmlTag.Script, HtmlTag.Style, HtmlTag.Textarea, HtmlTag.Title, HtmlTag.Iframe, HtmlTag.Noembed, HtmlTag.Noframes, HtmlTag.Xmp);
        Add(TagTrait.Barrier, HtmlTag.Table, HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Html, HtmlTag.Object, HtmlTag.Template, HtmlTag.Svg);
        Add(TagTrait.Heading, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6);
        Add(TagTrait.Silent, HtmlTag.Script, HtmlTag.Style, HtmlTag.Textarea, HtmlTag.Title, HtmlTag.Iframe, HtmlTag.Noembed, HtmlTag.Noframes,
            HtmlTag.Noscript, HtmlTag.Template, HtmlTag.Svg, HtmlTag.Math, HtmlTag.Canvas, HtmlTag.Audio, HtmlTag.Video, HtmlTag.Object,
            HtmlTag.Select, HtmlTag.Option, HtmlTag.Head, HtmlTag.Map);
        return traits;
    }
}
