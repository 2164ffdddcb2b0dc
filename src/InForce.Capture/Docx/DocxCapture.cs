using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using InForce.Capture.Dates;
using InForce.Capture.Inputs;
using InForce.Core.Documents;

namespace InForce.Capture.Docx;

/// <summary>Word documents: paragraphs, headings, lists and tables of the main part; nothing in the package is followed or run.</summary>
internal static class DocxCapture
{
    private const int MostParts = 5000;

    public static CaptureOutcome Capture(CaptureSource source, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (package.Entries.Count > MostParts) return Refuse(source, "the package holds too many parts");
            if (package.GetEntry("word/document.xml") is not { } main) return Refuse(source, "a packed file that is no Word document");
            using Stream? body = Open(main);
            if (body is null) return Refuse(source, "the document unpacks to over 64 MB");
            var text = new DocxText();
            using (XmlReader reader = SafeXml.Create(body)) text.Read(reader);
            if (text.IsEmpty) return new CaptureOutcome.Refused(source.Path, "the document holds no text", "check that it is no scan; give a file with text in it");
            return new CaptureOutcome.Captured(Build(source, bytes, text, Properties(package)));
        }
        catch (InvalidDataException)
        {
            return Refuse(source, "the packed file is damaged");
        }
        catch (XmlException e)
        {
            return Refuse(source, $"its XML cannot be read (line {e.LineNumber})");
        }
    }

    private static CaptureOutcome.Refused Refuse(CaptureSource source, string what) =>
        new(source.Path, what, "open it in a word processor and save it again as .docx, or save it as text");

    /// <summary>The part unpacked, or null when it is larger than it may be, whatever its header claims.</summary>
    private static MemoryStream? Open(ZipArchiveEntry entry)
    {
        using Stream packed = entry.Open();
        return BoundedRead.ToEnd(packed, CaptureLimits.MostBytes) is { } bytes ? new MemoryStream(bytes, writable: false) : null;
    }

    private static CapturedDocument Build(CaptureSource source, ReadOnlyMemory<byte> bytes, DocxText text, Dictionary<string, string> properties)
    {
        (string words, ImmutableArray<TextBlock> blocks) = text.Compose();
        bool dated = Timestamp.TryParse(properties.GetValueOrDefault("created"), out Timestamp created);
        bool changed = Timestamp.TryParse(properties.GetValueOrDefault("modified"), out Timestamp modified);
        string? title = properties.GetValueOrDefault("title") ?? text.FirstHeading;
        return new CapturedDocument(
            source.Path, new Document(source.Id, null, title, properties.GetValueOrDefault("creator"), dated ? created.Iso : null, properties.GetValueOrDefault("language"), source.Url, words))
        {
            Blocks = blocks,
            MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Modified = changed ? modified.Iso : null,
            Original = bytes,
            PublishedBasis = dated ? "file-created" : null,
            PublishedGrade = dated ? DateGrade.Weak : DateGrade.None,
            Sha256 = Hash.Of(bytes.Span),
        };
    }

    private static Dictionary<string, string> Properties(ZipArchive package)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (package.GetEntry("docProps/core.xml") is not { } core || Open(core) is not { } stream) return properties;
        try
        {
            using XmlReader reader = SafeXml.Create(stream);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.Depth != 1 || reader.IsEmptyElement) continue;
                string name = reader.LocalName;
                if (reader.Read() && reader.NodeType == XmlNodeType.Text && reader.Value.Trim() is { Length: > 0 and < 500 } value) properties.TryAdd(name, value);
            }
        }
        catch (XmlException)
        {
            // Properties are a courtesy; the text stands without them.
        }

        return properties;
    }
}
