using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace InForce.Nets;

/// <summary>Writes a model file: eight bytes of magic, SHA-256 of the rest, then strings, floats and tables of bytes with one scale a row, as they are given.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly MemoryStream _body = new();
    private readonly BinaryWriter _writer;

    public TableWriter() => _writer = new BinaryWriter(_body);

    public BinaryWriter Plain => _writer;

    public void Save(string path, string magic)
    {
        byte[] body = _body.ToArray();
        using FileStream file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes(magic));
        file.Write(SHA256.HashData(body));
        file.Write(body);
    }

    public void Dispose() => _writer.Dispose();

    public void Strings(IReadOnlyCollection<string> strings)
    {
        _writer.Write(strings.Count);
        foreach (string s in strings)
        {
            String(s);
        }
    }

    public void String(string s)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(s);
        _writer.Write((byte)bytes.Length);
        _writer.Write(bytes);
    }

    public void Floats(float[] values)
    {
        _writer.Write(values.Length);
        _writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>A matrix input × output goes to the file with a row for each output.</summary>
    public void Turned(Parameter p)
    {
        var turned = new float[p.Value.Length];
        for (int i = 0; i < p.Rows; i++)
        {
            for (int j = 0; j < p.Columns; j++)
            {
                turned[(j * p.Rows) + i] = p.Value[(i * p.Columns) + j];
            }
        }

        Rows(turned, p.Columns, p.Rows);
    }

    /// <summary>A layer as the model reader takes it.</summary>
    public void Layer(Lstm layer)
    {
        Turned(layer.Input);
        Turned(layer.Recurrent[0]);
        Turned(layer.Recurrent[1]);
        Floats(layer.Bias.Value);
    }

    public void Rows(float[] values, int rows, int columns)
    {
        _writer.Write(rows);
        _writer.Write(columns);
        var bytes = new sbyte[values.Length];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> from = values.AsSpan(row * columns, columns);
            float largest = 0;
            foreach (float v in from)
            {
                largest = Math.Max(largest, Math.Abs(v));
            }

            float scale = largest / 127;
            _writer.Write(scale);
            for (int j = 0; j < columns; j++)
            {
                bytes[(row * columns) + j] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(from[j] / scale);
            }
        }

        _writer.Write(MemoryMarshal.AsBytes(bytes.AsSpan()));
    }
}
