using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using InForce.Core.Problems;

namespace InForce.Reading.Syntax.Net;

/// <summary>Reads a model file: eight bytes of magic, SHA-256 of the rest, then what its kind holds; for the syntax model sizes, string tables, tensors and lemma rules.</summary>
/// <remarks>Numbers are little-endian; strings a length byte and UTF-8; tensors one float scale a row, then the rows as signed bytes.</remarks>
internal sealed class ModelReader
{
    public const string Magic = "INFSYN01";
    public const int HashLength = 32;
    private const int LargestCount = 1_000_000;

    private readonly byte[] _file;
    private readonly string _name;
    private int _at;

    /// <param name="magic">Eight letters for the kind of model and its version.</param>
    /// <exception cref="DataFaultException">Not such a file, or damaged.</exception>
    public ModelReader(byte[] file, string name, string magic = Magic)
    {
        (_file, _name, _at) = (file, name, magic.Length + HashLength);
        if (file.Length < _at || Encoding.ASCII.GetString(file, 0, magic.Length) != magic)
        {
            throw Fault("this is no model file of this version");
        }

        if (!SHA256.HashData(file.AsSpan(_at)).AsSpan().SequenceEqual(file.AsSpan(magic.Length, HashLength)))
        {
            throw Fault("its hash does not fit its content");
        }
    }

    public NetModel ReadNet()
    {
        var sizes = new NetSizes(Int(), Int(), Int(), Int(), Int(), Int(), Int(), Int(), Int());
        ImmutableArray<string> tags = Strings(), labels = Strings();
        var tables = new WordTables(new(Strings()), new(Strings()), new(Strings()), new(Strings()), new(Strings()));
        ImmutableArray<ByteTable> embeddings = [Table(), Table(), Table(), Table(), Table()];
        LstmLayer first = Layer(sizes.Input, sizes.Hidden);
        LstmLayer second = Layer(sizes.Both, sizes.Hidden);
        return new NetModel(
            sizes, tags, labels, tables, embeddings, first, second, Packed(), Floats(), Packed(), Floats(), Packed(), Floats());
    }

    public int Int()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        return value is >= 0 and <= LargestCount ? value : throw Fault($"a count of {value} is out of bounds");
    }

    /// <summary>Of four bytes.</summary>
    public uint Hash() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    public string String() => Encoding.UTF8.GetString(Take(Take(1)[0]));

    public ImmutableArray<string> Strings()
    {
        var strings = new string[Int()];
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = String();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(strings);
    }

    public byte Byte() => Take(1)[0];

    public float[] Floats()
    {
        var values = new float[Int()];
        MemoryMarshal.Cast<byte, float>(Take(values.Length * sizeof(float))).CopyTo(values);
        return values;
    }

    public ByteTable Table()
    {
        int rows = Int(), columns = Int();
        var scales = new float[rows];
        MemoryMarshal.Cast<byte, float>(Take(rows * sizeof(float))).CopyTo(scales);
        var values = new sbyte[rows * columns];
        MemoryMarshal.Cast<byte, sbyte>(Take(values.Length)).CopyTo(values);
        return new ByteTable(rows, columns, scales, values);
    }

    /// <summary>One bidirectional layer.</summary>
    public LstmLayer Layer(int input, int hidden) => new(input, hidden, Packed(), [Packed(), Packed()], Floats());

    private float[] Packed()
    {
        ByteTable table = Table();
        return table.Pack(0, table.Rows);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _file.Length - _at)
        {
            throw Fault("it ends too early");
        }

        _at += length;
        return _file.AsSpan(_at - length, length);
    }

    private DataFaultException Fault(string what) => new(_name, $"byte {_at}", what);
}
