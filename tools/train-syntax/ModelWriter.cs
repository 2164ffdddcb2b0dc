using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using InForce.Reading.Syntax.Lemmas;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainSyntax;

/// <summary>Writes the model file that <see cref="ModelReader"/> reads: bytes instead of floats, one scale a row.</summary>
internal sealed class ModelWriter : IDisposable
{
    private readonly MemoryStream _body = new();
    private readonly BinaryWriter _writer;

    private ModelWriter() => _writer = new BinaryWriter(_body);

    public static void Write(string path, Network net, WordTables tables, Lists lists, LemmaTrainer lemmas)
    {
        using var writer = new ModelWriter();
        writer.Head(net.Sizes, tables, lists);
        writer.Tensors(net);
        writer.Lemmas(lemmas);
        byte[] body = writer._body.ToArray();
        using FileStream file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes(ModelReader.Magic));
        file.Write(SHA256.HashData(body));
        file.Write(body);
    }

    public void Dispose() => _writer.Dispose();

    private void Head(NetSizes s, WordTables tables, Lists lists)
    {
        foreach (int size in (int[])[s.Word, s.Suffix5, s.Suffix3, s.Prefix2, s.Shape, s.Hidden, s.Head, s.Tags, s.Labels])
        {
            _writer.Write(size);
        }

        Strings(lists.Tags);
        Strings(lists.Labels);
        foreach (Vocabulary v in (Vocabulary[])[tables.Words, tables.Suffix5, tables.Suffix3, tables.Prefix2, tables.Shapes])
        {
            Strings(v.Listed);
        }
    }

    private void Tensors(Network net)
    {
        foreach (Parameter table in net.Embeddings)
        {
            float[] values = table.Value;
            if (table == net.Embeddings[0] && net.FixedWords is not null)
            {
                values = Merged(table, net.FixedWords);
            }

            Rows(values, table.Rows, table.Columns);
        }

        foreach (Lstm layer in (Lstm[])[net.First, net.Second])
        {
            Turned(layer.Input);
            Turned(layer.Recurrent[0]);
            Turned(layer.Recurrent[1]);
            Floats(layer.Bias.Value);
        }

        Turned(net.Projection);
        Floats(net.ProjectionBias.Value);
        Turned(net.Arc);
        Floats(net.ArcBias.Value);
        Turned(net.Label);
        Floats(net.LabelBias.Value);
    }

    /// <summary>Trained and fixed rows in one; a word known from raw text alone has the trained part of unknown words.</summary>
    private static float[] Merged(Parameter table, float[] fixedWords)
    {
        float[] values = [.. fixedWords];
        for (int row = 0; row < table.Rows; row++)
        {
            Vectors.Add(values.AsSpan(row * table.Columns, table.Columns), table.Row(row < table.TrainedRows ? row : Vocabulary.Unknown));
        }

        return values;
    }

    private void Lemmas(LemmaTrainer trainer)
    {
        var (exceptions, rules, cases) = trainer.Learn();
        _writer.Write(exceptions.Count);
        foreach ((string key, string lemma) in exceptions)
        {
            String(key);
            String(lemma);
        }

        _writer.Write(rules.Count);
        foreach ((string key, LemmaEdit edit) in rules)
        {
            String(key);
            _writer.Write(edit.Cut);
            String(edit.Add);
        }

        _writer.Write(cases.AsSpan());
    }

    private void Strings(IReadOnlyCollection<string> strings)
    {
        _writer.Write(strings.Count);
        foreach (string s in strings)
        {
            String(s);
        }
    }

    private void String(string s)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(s);
        _writer.Write((byte)bytes.Length);
        _writer.Write(bytes);
    }

    private void Floats(float[] values)
    {
        _writer.Write(values.Length);
        _writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>A matrix input × output goes to the file with a row for each output.</summary>
    private void Turned(Parameter p)
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

    private void Rows(float[] values, int rows, int columns)
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
