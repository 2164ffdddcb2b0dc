using System.Text;
using InForce.Core.Problems;

namespace InForce.Law.Loading;

/// <summary>JSON that remembers where it stands, so that a fault can name file, line and path.</summary>
internal sealed class PlacedJson
{
    private const int MaxDepth = 24;
    private readonly byte[] _bytes;
    private readonly int _start;

    private PlacedJson(byte[] bytes, string file, string path, int start, JsonKind kind) =>
        (_bytes, File, Path, _start, Kind) = (bytes, file, path, start, kind);

    public string File { get; }

    /// <summary>From <c>$</c>.</summary>
    public string Path { get; }

    public JsonKind Kind { get; }
    public string Text { get; private set; } = string.Empty;
    public List<PlacedMember> Members { get; } = [];
    public List<PlacedJson> Items { get; } = [];

    /// <summary>Line of the file, from 1. Counted only when asked: that is, when something is wrong.</summary>
    public int Line => LineOf(_bytes, _start);

    /// <exception cref="DataFaultException">No valid JSON, nested too deep, or a member given twice.</exception>
    public static PlacedJson Parse(string file, byte[] bytes)
    {
        var cursor = new JsonCursor(bytes, bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        try
        {
            if (!cursor.More())
            {
                throw new DataFaultException(file, "line 1", "the file is empty; a JSON object is expected");
            }

            PlacedJson root = Read(ref cursor, bytes, file, "$", 0);
            return cursor.More() ? throw new DataFaultException(file, $"line {root.Line}", "something follows the JSON object") : root;
        }
        catch (DecoderFallbackException e)
        {
            throw new DataFaultException(file, $"line {LineOf(bytes, cursor.At)}", "the text is not valid UTF-8 here", e);
        }
        catch (FormatException e)
        {
            int lineStart = bytes.AsSpan(0, cursor.At).LastIndexOf((byte)'\n') + 1;
            throw new DataFaultException(file, $"line {LineOf(bytes, cursor.At)}", "no valid JSON here (column " + (cursor.At - lineStart + 1) + ")", e);
        }
    }

    /// <exception cref="DataFaultException">Always: this value is at fault.</exception>
    public DataFaultException Fault(string what, Exception? inner = null) => new(File, $"line {Line}, {Path}", what, inner);

    private static int LineOf(byte[] bytes, int at) => 1 + bytes.AsSpan(0, Math.Min(at, bytes.Length)).Count((byte)'\n');

    private static PlacedJson Read(ref JsonCursor cursor, byte[] bytes, string file, string path, int depth)
    {
        JsonKind kind = cursor.Kind();
        var node = new PlacedJson(bytes, file, path, cursor.At, kind);
        if (depth == MaxDepth)
        {
            throw node.Fault($"nested deeper than {MaxDepth}");
        }

        switch (kind)
        {
            case JsonKind.Object:
                ReadMembers(ref cursor, node, depth);
                break;
            case JsonKind.Array:
                ReadItems(ref cursor, node, depth);
                break;
            case JsonKind.String:
                node.Text = cursor.Text();
                break;
            case JsonKind.Number:
                node.Text = cursor.Number();
                break;
            default:
                cursor.Word(kind switch { JsonKind.True => "true"u8, JsonKind.False => "false"u8, _ => "null"u8 });
                break;
        }

        return node;
    }

    private static void ReadItems(ref JsonCursor cursor, PlacedJson node, int depth)
    {
        cursor.Require('[');
        if (cursor.Eat(']'))
        {
            return;
        }

        do
        {
            node.Items.Add(Read(ref cursor, node._bytes, node.File, $"{node.Path}[{node.Items.Count}]", depth + 1));
        }
        while (cursor.Eat(','));
        cursor.Require(']');
    }

    private static void ReadMembers(ref JsonCursor cursor, PlacedJson node, int depth)
    {
        cursor.Require('{');
        if (cursor.Eat('}'))
        {
            return;
        }

        do
        {
            string name = cursor.Text();
            cursor.Require(':');
            PlacedJson value = Read(ref cursor, node._bytes, node.File, $"{node.Path}.{name}", depth + 1);
            if (node.Members.Exists(m => m.Name == name))
            {
                throw value.Fault($"'{name}' is given twice; keep one");
            }

            node.Members.Add(new PlacedMember(name, value));
        }
        while (cursor.Eat(','));
        cursor.Require('}');
    }
}

/// <summary>One member of a JSON object.</summary>
internal sealed record PlacedMember(string Name, PlacedJson Value);
