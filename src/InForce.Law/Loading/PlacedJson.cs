using System.Text.Json;
using InForce.Core.Problems;

namespace InForce.Law.Loading;

/// <summary>JSON that remembers where it stands, so that a fault can name file, line and path.</summary>
internal sealed class PlacedJson
{
    private const int MaxDepth = 24;
    private readonly byte[] _bytes;
    private readonly int _start;

    private PlacedJson(byte[] bytes, string file, string path, int start, JsonTokenType kind) =>
        (_bytes, File, Path, _start, Kind) = (bytes, file, path, start, kind);

    public string File { get; }

    /// <summary>From <c>$</c>.</summary>
    public string Path { get; }

    public JsonTokenType Kind { get; }
    public string Text { get; private set; } = string.Empty;
    public List<PlacedMember> Members { get; } = [];
    public List<PlacedJson> Items { get; } = [];

    /// <summary>Line of the file, from 1. Counted only when asked: that is, when something is wrong.</summary>
    public int Line => 1 + _bytes.AsSpan(0, Math.Min(_start, _bytes.Length)).Count((byte)'\n');

    /// <exception cref="DataFaultException">No valid JSON, nested too deep, or a member given twice.</exception>
    public static PlacedJson Parse(string file, byte[] bytes)
    {
        int bom = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(bytes.AsSpan(bom), new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            if (!reader.Read())
            {
                throw new DataFaultException(file, "line 1", "the file is empty; a JSON object is expected");
            }

            PlacedJson root = Read(ref reader, bytes, file, "$", bom);
            return reader.Read() ? throw new DataFaultException(file, $"line {root.Line}", "something follows the JSON object") : root;
        }
        catch (InvalidOperationException e)
        {
            throw new DataFaultException(file, $"line {1 + bytes.AsSpan(0, Math.Min(bytes.Length, bom + (int)reader.TokenStartIndex)).Count((byte)'\n')}", "the text is not valid UTF-8 here", e);
        }
        catch (JsonException e)
        {
            throw new DataFaultException(file, $"line {(e.LineNumber ?? 0) + 1}", "no valid JSON here (column " + ((e.BytePositionInLine ?? 0) + 1) + ")", e);
        }
    }

    /// <exception cref="DataFaultException">Always: this value is at fault.</exception>
    public DataFaultException Fault(string what, Exception? inner = null) => new(File, $"line {Line}, {Path}", what, inner);

    private static PlacedJson Read(ref Utf8JsonReader reader, byte[] bytes, string file, string path, int bom)
    {
        var node = new PlacedJson(bytes, file, path, bom + (int)reader.TokenStartIndex, reader.TokenType);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadMembers(ref reader, node, bom);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    node.Items.Add(Read(ref reader, bytes, file, $"{path}[{node.Items.Count}]", bom));
                }

                break;
            case JsonTokenType.String:
                node.Text = reader.GetString()!;
                break;
            case JsonTokenType.Number:
                node.Text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
                break;
        }

        return node;
    }

    private static void ReadMembers(ref Utf8JsonReader reader, PlacedJson node, int bom)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            reader.Read();
            PlacedJson value = Read(ref reader, node._bytes, node.File, $"{node.Path}.{name}", bom);
            if (node.Members.Exists(m => m.Name == name))
            {
                throw value.Fault($"'{name}' is given twice; keep one");
            }

            node.Members.Add(new PlacedMember(name, value));
        }
    }
}

/// <summary>One member of a JSON object.</summary>
internal sealed record PlacedMember(string Name, PlacedJson Value);
