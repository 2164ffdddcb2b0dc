using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using InForce.Core.Problems;

namespace InForce.Store.Copies;

/// <summary>Reads a backup that was checked from end to end first.</summary>
internal sealed class BackupReader : IDisposable
{
    private readonly string _file;
    private readonly int _form;
    private readonly BinaryReader _reader;

    private BackupReader(string file, FileStream stream, int form)
    {
        (_file, _form) = (file, form);
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
        int form = FormOf(stream);
        if (FaultOf(stream, form) is var (what, remedy))
        {
            stream.Dispose();
            throw new BadInputException(file, what, remedy);
        }

        return new BackupReader(file, stream, form);
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>The tables with their rows, in the order written; each is read to its end before the next.</summary>
    /// <exception cref="BadInputException">The file holds another thing there.</exception>
    public IEnumerable<(Table Table, IEnumerable<object?[]> Rows)> Tables()
    {
        foreach (Table table in Table.All)
        {
            yield return Guarded(_reader.ReadString) == table.Name ? (table, Rows(table)) : throw Odd();
        }

        // The first form ends with the record itself.
        string next = _form == 1 ? string.Empty : Guarded(_reader.ReadString);
        foreach (Table table in next.Length == 0 ? [] : Table.Accounts)
        {
            yield return next == table.Name ? (table, Rows(table)) : throw Odd();
            next = Guarded(_reader.ReadString);
        }

        if (next.Length > 0)
        {
            throw Odd();
        }
    }

    private IEnumerable<object?[]> Rows(Table table)
    {
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

    /// <summary>The number in the first line; 0 where there is no such line.</summary>
    private static int FormOf(FileStream stream)
    {
        Span<byte> first = stackalloc byte[BackupWriter.Begins.Length];
        int number = BackupWriter.Begins.Length - 2;
        return stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length
            && first[..number].SequenceEqual(BackupWriter.Begins[..number]) && first[number] is >= (byte)'1' and <= (byte)'9' && first[number + 1] == (byte)'\n'
            ? first[number] - '0'
            : 0;
    }

    private static (string What, string Remedy)? FaultOf(FileStream stream, int form)
    {
        const string Another = "take another backup; nothing was restored";
        if (form is 0 or > BackupWriter.Form)
        {
            return form == 0
                ? ("this is no backup of a record", "give a file that 'inforce record backup' wrote; nothing was restored")
                : ($"a newer version of InForce wrote this backup (form {form}, this version reads up to {BackupWriter.Form})", "update InForce, then restore; nothing was restored");
        }

        ReadOnlySpan<byte> ends = BackupWriter.Ends;
        long body = stream.Length - ends.Length - SHA256.HashSizeInBytes;
        Span<byte> tail = stackalloc byte[SHA256.HashSizeInBytes + ends.Length];
        if (body >= BackupWriter.Begins.Length)
        {
            stream.Position = body;
            stream.ReadExactly(tail);
        }

        return !tail[SHA256.HashSizeInBytes..].SequenceEqual(ends) ? ("the backup is cut off: it was not written to its end", Another)
            : DigestOf(stream, body).AsSpan().SequenceEqual(tail[..SHA256.HashSizeInBytes]) ? null
            : ("the backup was altered: its digest does not fit its content", Another);
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
