using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using InForce.Core.Problems;

namespace InForce.Store.Copies;

/// <summary>Reads a backup that was checked from end to end first.</summary>
internal sealed class BackupReader : IDisposable
{
    private readonly string _file;
    private readonly FileStream _stream;
    private readonly BinaryReader _reader;

    private BackupReader(string file, FileStream stream)
    {
        (_file, _stream) = (file, stream);
        stream.Position = BackupWriter.Begins.Length;
        _reader = new BinaryReader(new GZipStream(stream, CompressionMode.Decompress), Encoding.UTF8);
    }

    /// <exception cref="BadInputException">No such file, no backup of ours, only a part of one, or altered: the message says which.</exception>
    public static BackupReader Open(string file)
    {
        if (!File.Exists(file))
        {
            throw new BadInputException(file, "there is no such file", "give a file that 'inforce record backup' wrote");
        }

        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (FaultOf(stream) is { } fault)
        {
            stream.Dispose();
            throw new BadInputException(file, fault, "take another backup; nothing was restored");
        }

        return new BackupReader(file, stream);
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>The rows of a table; tables are read in the order written, each to its end.</summary>
    /// <exception cref="BadInputException">The file holds another thing there.</exception>
    public IEnumerable<object?[]> Rows(Table table)
    {
        if (Guarded(_reader.ReadString) != table.Name)
        {
            throw Odd();
        }

        while (Guarded(_reader.ReadByte) == BackupWriter.Row)
        {
            yield return Guarded(() => table.Columns.Select(c => Cell(c.Form)).ToArray());
        }
    }

    private object? Cell(CellForm form)
    {
        if (!_reader.ReadBoolean())
        {
            return null;
        }

        return form switch
        {
            CellForm.Whole => _reader.ReadInt64(),
            CellForm.Text => Encoding.Unicode.GetString(Bytes()),
            _ => Bytes(),
        };
    }

    private byte[] Bytes()
    {
        int length = _reader.ReadInt32();
        byte[] bytes = length >= 0 ? _reader.ReadBytes(length) : throw new InvalidDataException();
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }

    private static string? FaultOf(FileStream stream)
    {
        ReadOnlySpan<byte> begins = BackupWriter.Begins, ends = BackupWriter.Ends;
        Span<byte> first = stackalloc byte[begins.Length];
        if (stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) < first.Length || !first.SequenceEqual(begins))
        {
            return "this is no backup of a record";
        }

        long body = stream.Length - ends.Length - SHA256.HashSizeInBytes;
        Span<byte> tail = stackalloc byte[SHA256.HashSizeInBytes + ends.Length];
        if (body < begins.Length)
        {
            return "the backup is cut off: it was not written to its end";
        }

        stream.Position = body;
        stream.ReadExactly(tail);
        if (!tail[SHA256.HashSizeInBytes..].SequenceEqual(ends))
        {
            return "the backup is cut off: it was not written to its end";
        }

        return DigestOf(stream, body).AsSpan().SequenceEqual(tail[..SHA256.HashSizeInBytes]) ? null : "the backup was altered: its digest does not fit its content";
    }

    private static byte[] DigestOf(FileStream stream, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[128 * 1024];
        stream.Position = 0;
        while (length > 0)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            hash.AppendData(buffer, 0, read);
            length -= read;
        }

        return hash.GetHashAndReset();
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw Odd(e);
        }
    }

    private BadInputException Odd(Exception? inner = null) => new(_file, "the backup was altered: it does not hold the tables of a record", "take another backup; nothing was restored", inner);
}
