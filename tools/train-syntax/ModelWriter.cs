using InForce.Nets;
using InForce.Reading.Syntax.Lemmas;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainSyntax;

/// <summary>Writes the model file that <see cref="ModelReader"/> reads: bytes instead of floats, one scale a row.</summary>
internal sealed class ModelWriter
{
    private readonly TableWriter _writer;

    private ModelWriter(TableWriter writer) => _writer = writer;

    public static void Write(string path, Network net, WordTables tables, Lists lists, LemmaTrainer lemmas)
    {
        using var file = new TableWriter();
        var writer = new ModelWriter(file);
        writer.Head(net.Sizes, tables, lists);
        writer.Tensors(net);
        writer.Lemmas(lemmas);
        file.Save(path, ModelReader.Magic);
    }

    private void Head(NetSizes s, WordTables tables, Lists lists)
    {
        foreach (int size in (int[])[s.Word, s.Suffix5, s.Suffix3, s.Prefix2, s.Shape, s.Hidden, s.Head, s.Tags, s.Labels])
        {
            _writer.Plain.Write(size);
        }

        _writer.Strings(lists.Tags);
        _writer.Strings(lists.Labels);
        foreach (Vocabulary v in (Vocabulary[])[tables.Words, tables.Suffix5, tables.Suffix3, tables.Prefix2, tables.Shapes])
        {
            _writer.Strings(v.Listed);
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

            _writer.Rows(values, table.Rows, table.Columns);
        }

        foreach (Lstm layer in (Lstm[])[net.First, net.Second])
        {
            _writer.Layer(layer);
        }

        _writer.Turned(net.Projection);
        _writer.Floats(net.ProjectionBias.Value);
        _writer.Turned(net.Arc);
        _writer.Floats(net.ArcBias.Value);
        _writer.Turned(net.Label);
        _writer.Floats(net.LabelBias.Value);
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
        _writer.Plain.Write(exceptions.Count);
        foreach ((string key, string lemma) in exceptions)
        {
            _writer.String(key);
            _writer.String(lemma);
        }

        _writer.Plain.Write(rules.Count);
        foreach ((string key, LemmaEdit edit) in rules)
        {
            _writer.String(key);
            _writer.Plain.Write(edit.Cut);
            _writer.String(edit.Add);
        }

        _writer.Plain.Write(cases.AsSpan());
    }
}
