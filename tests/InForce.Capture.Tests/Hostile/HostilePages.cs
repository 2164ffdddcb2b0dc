using System.Text;
using static InForce.Capture.Tests.Hostile.HostileCase;

namespace InForce.Capture.Tests.Hostile;

/// <summary>Web pages.</summary>
internal static class HostilePages
{
    private static readonly string s_page = Capturing.Page(string.Empty);
    private static readonly string s_german = s_page.Replace("<article>", "<article><p>Die Tür ist für immer geschlossen, sagte die Ministerin am Dienstag.</p>", StringComparison.Ordinal);

    public static IEnumerable<HostileCase> All { get; } =
    [
        .. Floods(), .. Hidden(), .. Characters(),
    ];

    private static IEnumerable<HostileCase> Floods() =>
    [
        Page("elements nested 100,000 deep before the article", () => Capturing.Page(Many("<div>", 100_000))),
        Page("elements nested 100,000 deep after the article", () => Capturing.Page(string.Empty, Many("<div>", 100_000))),
        Page("inline elements nested 100,000 deep", () => Capturing.Page(Many("<b><i>", 50_000))),
        Page("tables nested 50,000 deep", () => Capturing.Page(Many("<table><tr><td>", 50_000) + Many("</td></tr></table>", 50_000))),
        Page("lists nested 100,000 deep", () => Capturing.Page(string.Empty, Many("<ul><li>x", 100_000))),
        Page("quotations nested 100,000 deep", () => Capturing.Page(Many("<blockquote>", 100_000) + Many("</blockquote>", 100_000))),
        Page("a million end tags that close nothing", () => Capturing.Page(Many("</div>", 0) + Many("</span>", 1_000_000))),
        Page("a hundred thousand attributes on one element", () => Capturing.Page("<div " + string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"{i}\"")) + "></div>")),
        Page("an attribute of ten megabytes", () => Capturing.Page("<div title=\"" + Many("x", 10_000_000) + "\"></div>")),
        Page("a class of a million words", () => Capturing.Page("<div class=\"" + Many("ad ", 1_000_000) + "\"></div>")),
        Page("two hundred thousand elements with a class each", () => Capturing.Page(string.Empty, Many("<p class=\"a b c\">x</p>", 200_000))),
        Page("a million bare less-than signs", () => Capturing.Page(Many("<", 1_000_000) + "<p>")),
        Page("a million less-than signs with letters", () => Capturing.Page(string.Empty, Many("<a<b", 500_000))),
        Page("a million ampersands", () => Capturing.Page(string.Empty, "<p>" + Many("&", 1_000_000))),
        Page("half a million entities", () => Capturing.Page(string.Empty, "<p>" + Many("&eacute;", 500_000))),
        Page("half a million unknown entities", () => Capturing.Page(string.Empty, "<p>" + Many("&zzzzz;", 500_000))),
        Page("an entity name of ten megabytes", () => Capturing.Page(string.Empty, "<p>&" + Many("a", 10_000_000) + ";")),
        Page("a number reference of a megabyte", () => Capturing.Page(string.Empty, "<p>&#" + Many("9", 1_000_000) + ";")),
        Page("a hundred thousand comments that open and do not close", () => Capturing.Page(string.Empty, Many("<!-- ", 100_000))),
        Page("a hundred thousand quotes that open and do not close", () => Capturing.Page(string.Empty, Many("<a href=\"", 100_000))),
        Page("a hundred thousand scripts that open and do not close", () => Capturing.Page(string.Empty, Many("<script>", 100_000))),
        Page("a hundred thousand processing instructions", () => Capturing.Page(Many("<?x?><![CDATA[y]]>", 100_000))),
        Page("a tag name of ten megabytes", () => Capturing.Page(string.Empty, "<" + Many("x", 10_000_000) + ">")),
        Page("a hundred thousand meta elements", () => Capturing.Page(string.Empty, string.Empty, Many("<meta property=\"article:tag\" content=\"x\">", 100_000))),
        Page("linked data nested ten thousand deep", () => Capturing.Page(string.Empty, string.Empty, "<script type=\"application/ld+json\">" + Many("{\"a\":", 10_000) + "</script>")),
        Page("linked data with a hundred thousand authors", () => Capturing.Page(string.Empty, string.Empty, "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":[" + Many("{\"name\":\"x\"},", 100_000) + "{}]}</script>")),
        Page("a hundred thousand time elements", () => Capturing.Page(string.Empty, Many("<time datetime=\"2020-01-01\">1 January 2020</time>", 100_000))),
        Page("a line of dates of ten megabytes", () => Capturing.Page(string.Empty, "<p>" + Many("1.1.2020 ", 1_000_000) + "</p>")),
        Page("a title of ten megabytes", () => "<title>" + Many("word ", 2_000_000) + "</title>" + s_page),
        Page("a heading of ten megabytes", () => Capturing.Page("<h1>" + Many("word ", 2_000_000) + "</h1>")),
        Page("a million line breaks", () => Capturing.Page(Many("<br>", 1_000_000))),
        Page("forty thousand forms and selects", () => Capturing.Page(Many("<form><select><option>x</select></form>", 40_000))),
        Page("a hundred thousand misnested pairs", () => Capturing.Page(Many("<b><p></b></p>", 100_000))),
        new HostileCase("twenty megabytes of text in one line", "page.html", () => Encoding.UTF8.GetBytes("<p>" + Many(Capturing.Sentence + " ", 160_000))) { Keeps = [Capturing.Sentence] },
    ];

    private static IEnumerable<HostileCase> Hidden() =>
    [
        Page("script text", () => Capturing.Page("<script>document.write('Malory rules')</script>"), "Malory"),
        Page("style text", () => Capturing.Page("<style>p::after{content:'Malory rules'}</style>"), "Malory"),
        Page("a script end tag inside a string", () => Capturing.Page("<script>var a='<p>Malory rules</p>';</script>"), "Malory"),
        Page("templates and noscript", () => Capturing.Page("<template><p>Malory rules the land for ever.</p></template><noscript><p>Malory rules the land for ever.</p></noscript>"), "Malory"),
        Page("text in frames and objects", () => Capturing.Page("<iframe srcdoc='<p>Malory'>Malory rules</iframe><object data='file:///etc/passwd'></object>"), "Malory", "passwd"),
        Page("text in hidden elements", () => Capturing.Page("<div style=\"display:none\"><p>Malory rules the land, and will for ever.</p></div><p hidden>Malory rules the land.</p>"), "Malory"),
        Page("event handlers and javascript addresses", () => Capturing.Page("<p onclick=\"alert('Malory')\"><a href=\"javascript:alert('Malory')\">link</a></p>"), "Malory"),
        Page("a javascript address as the page's own", () => Capturing.Page(string.Empty, string.Empty, "<link rel=canonical href=\"javascript:alert(1)\"><meta property=og:url content=\"javascript:alert(1)\">"), "javascript"),
        Page("a base address that leads away", () => Capturing.Page("<base href=\"file:///etc/\"><img src=passwd><link rel=import href=http://10.0.0.1/>"), "passwd"),
        Page("a refresh to a private address", () => Capturing.Page(string.Empty, string.Empty, "<meta http-equiv=refresh content=\"0;url=http://169.254.169.254/\">"), "169.254"),
        Page("an image whose text is markup", () => Capturing.Page("<img alt=\"<p>Malory rules</p>\" src=x>"), "Malory"),
        Page("markup in the title that stays words", () => "<title>&lt;script&gt;alert(1)&lt;/script&gt; A title</title>" + s_page, "<script>alert(1)</script><script>"),
    ];

    private static IEnumerable<HostileCase> Characters() =>
    [
        Page("NUL characters between letters of tags and text", () => Capturing.Page("<p>\0\0\0</p><s\0cript>x</s\0cript>"), "\0"),
        Page("zero-width text", () => Capturing.Page("<p>Pay\u200Bment\u2060 of\uFEFF a\u00AD full sum was agreed by all of the parties.</p>"), "\u200B", "\u2060", "\uFEFF", "\u00AD"),
        Page("bidirectional controls", () => Capturing.Page("<p>The \u202Eesrever\u202C text \u2066isolated\u2069 was read in the order it is stored in.</p>"), "\u202E", "\u202C", "\u2066", "\u2069"),
        Page("control characters", () => Capturing.Page("<p>Escape \u001B[31mred\u0007 and \u0085next were printed on the front page today.</p>"), "\u001B", "\u0007", "\u0085"),
        Page("references to NUL, halves and beyond", () => Capturing.Page("<p>&#0;&#xD800;&#xDFFF;&#x110000;&#99999999999; were referred to in the letter to the editor.</p>"), "\0"),
        Page("a homoglyph name stays as written", () => Capturing.Page("<p>The vote in \u0420\u043Eland was never held, the speaker of the house said.</p>"), "Poland"),
        Page("combining marks a thousand to the letter", () => Capturing.Page("<p>a" + Many("\u0301", 1000) + " was printed, and the readers were not amused by it.</p>")),
        new HostileCase("overlong UTF-8", "page.html", () => [.. Encoding.UTF8.GetBytes(s_page), 0xC0, 0xBC, (byte)'s', 0xC0, 0xBE, 0xE0, 0x80, 0xBC]) { Keeps = [Capturing.Sentence], Never = ["<s>"] },
        new HostileCase("lone surrogates in UTF-8", "page.html", () => [.. Encoding.UTF8.GetBytes(s_page), 0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF]) { Keeps = [Capturing.Sentence] },
        new HostileCase("UTF-16 declared as UTF-8", "page.html", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(s_page)]) { Keeps = [Capturing.Sentence] },
        new HostileCase("UTF-8 declared as UTF-16", "page.html", () => Encoding.UTF8.GetBytes("<meta charset=utf-16>" + s_page)) { Keeps = [Capturing.Sentence] },
        new HostileCase("UTF-7 declared", "page.html", () => Encoding.UTF8.GetBytes("<meta charset=utf-7>+ADw-script+AD4-Malory+ADw-/script+AD4-" + s_page)) { Keeps = [Capturing.Sentence], Never = ["<script>"] },
        new HostileCase("Latin-1 declared as UTF-8", "page.html", () => Encoding.Latin1.GetBytes("<meta charset=utf-8>" + s_german)) { Keeps = [Capturing.Sentence, "Tür"] },
        new HostileCase("UTF-8 declared as Latin-1", "page.html", () => Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>" + s_german)) { Keeps = ["Tür"] },
        new HostileCase("a charset that does not exist", "page.html", () => Encoding.UTF8.GetBytes("<meta charset=" + Many("x", 100_000) + ">" + s_page)) { Keeps = [Capturing.Sentence] },
        new HostileCase("random bytes called a page", "page.html", () => Noise(1_000_000)) { Refuses = "binary" },
        new HostileCase("nothing but tags", "page.html", () => Encoding.UTF8.GetBytes(Many("<div><p></p></div>", 10_000))) { Refuses = "no text" },
        new HostileCase("a page of nothing but white space", "page.html", () => Encoding.UTF8.GetBytes(Many(" \n", 1_000_000))) { Refuses = "no text" },
    ];

    public static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(11).NextBytes(bytes);
        return bytes;
    }
}
