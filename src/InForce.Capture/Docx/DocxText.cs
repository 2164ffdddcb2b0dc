using System.Collections.Immutable;
using System.Text;
using System.Xml;
using InForce.Core.Documents;

namespace InForce.Capture.Docx;

/// <summary>Walks the main part of a Word document once and gathers its paragraphs.</summary>
internal sealed class DocxText
{
    private const int MostDepth = 400;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextBlock>.Builder _blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private readonly StringBuilder _paragraph = new();
    private BlockKind _kind;
    private int _cells, _deleted, _row, _lastRow = -1;

    public bool IsEmpty => _text.Length == 0;

    public string? FirstHeading { get; private set; }

    public (string Text, ImmutableArray<TextBlock> Blocks) Compose() => (_text.ToString(), _blocks.ToImmutable());

    /// <exception cref="XmlException">The part is no sound XML, or nested beyond reason.</exception>
    public void Read(XmlReader reader)
    {
        while (reader.Read() && _text.Length < CaptureLimits.MostTextCharacters)
        {
            if (reader.Depth > MostDepth) throw new XmlException("nested too deeply", null, 0, 0);
            if (reader.NodeType == XmlNodeType.Element) Start(reader);
            else if (reader.NodeType == XmlNodeType.EndElement) End(reader.LocalName);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && _inText && _deleted == 0) _paragraph.Append(reader.Value);
        }
    }

    private bool _inText;

    private void Start(XmlReader reader)
    {
        bool empty = reader.IsEmptyElement;
        switch (reader.LocalName)
        {
            case "p":
                if (empty) break;
                _paragraph.Clear();
                _kind = _cells > 0 ? BlockKind.Cell : BlockKind.Paragraph;
                break;
            case "t": _inText = !empty; break;
            case "tab": _paragraph.Append('\t'); break;
            case "br" or "cr": _paragraph.Append('\n'); break;
            case "noBreakHyphen": _paragraph.Append('\u2011'); break;
            case "tc" when !empty: _cells++; break;
            case "tr" when !empty: _row++; break;
            case "del" or "moveFrom" when !empty: _deleted++; break;
            case "numPr" when _kind == BlockKind.Paragraph: _kind = BlockKind.ListItem; break;
            case "pStyle": Style(reader.GetAttribute("val", reader.NamespaceURI) ?? string.Empty); break;
        }
    }

    private void Style(string style)
    {
        if (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.Equals("Title", StringComparison.OrdinalIgnoreCase)) _kind = BlockKind.Heading;
        else if (style.Contains("Quote", StringComparison.OrdinalIgnoreCase)) _kind = BlockKind.Quote;
        else if (style.StartsWith("List", StringComparison.OrdinalIgnoreCase)) _kind = BlockKind.ListItem;
        else if (style.Equals("Caption", StringComparison.OrdinalIgnoreCase)) _kind = BlockKind.Caption;
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p": Finish(); break;
            case "t": _inText = false; break;
            case "tc": _cells = Math.Max(0, _cells - 1); break;
            case "del" or "moveFrom": _deleted = Math.Max(0, _deleted - 1); break;
        }
    }

    private void Finish()
    {
        string paragraph = _paragraph.ToString().Trim();
        _paragraph.Clear();
        if (paragraph.Length == 0) return;
        if (_text.Length > 0) _text.Append(Between());
        _blocks.Add(new TextBlock(new TextSpan(_text.Length, paragraph.Length), _kind));
        _text.Append(paragraph);
        if (_kind == BlockKind.Cell) _lastRow = _row;
        if (_kind == BlockKind.Heading) FirstHeading ??= paragraph.ReplaceLineEndings(" ");
    }

    private string Between()
    {
        BlockKind before = _blocks[^1].Kind;
        if (before == BlockKind.Cell && _kind == BlockKind.Cell) return _row == _lastRow ? "\t" : "\n";
        return before == BlockKind.ListItem && _kind == BlockKind.ListItem ? "\n" : "\n\n";
    }
}
