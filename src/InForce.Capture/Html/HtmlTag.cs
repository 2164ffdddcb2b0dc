namespace InForce.Capture.Html;

/// <summary>The elements whose place or meaning matters here; everything else is <see cref="Other"/>.</summary>
internal enum HtmlTag : byte
{
    Text, Other,
    A, Abbr, Address, Article, Aside, Audio, B, Base, Bdi, Big, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code,
    /// <summary>Any element with a hyphen in its name.</summary>
    Custom,
    Col, Colgroup, Dd, Del, Details, Dialog, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset,
    H1, H2, H3, H4, H5, H6, Head, Header, Hr, Html, I, Iframe, Img, Input, Ins, Kbd, Label, Legend, Li, Link, Main, Map, Mark, Math, Menu, Meta,
    Nav, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, P, Param, Picture, Pre, Q, S, Samp, Script, Section, Select,
    Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title,
    Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,
}

[Flags]
internal enum TagTrait : ushort
{
    None = 0,
    /// <summary>Starts and ends a line of its own.</summary>
    Block = 1,
    /// <summary>Has no content and no end tag.</summary>
    Void = 2,
    /// <summary>Its start closes an open paragraph.</summary>
    ClosesParagraph = 4,
    /// <summary>Its end tag never crosses a block.</summary>
    Inline = 8,
    /// <summary>Content runs as characters to its own end tag.</summary>
    Raw = 16,
    /// <summary>End tags of other elements do not reach past it.</summary>
    Barrier = 32,
    Heading = 64,
    /// <summary>Nothing in it is running text.</summary>
    Silent = 128,
}
