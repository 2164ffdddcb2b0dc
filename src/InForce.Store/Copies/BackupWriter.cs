using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace InForce.Store.Copies;

/// <summary>
/// Writes a record as one file: a first line that names the form, the tables packed with gzip and an empty name after the last, a digest
/// over both, and a mark that says it is whole.
/// </summary>
internal static class BackupWriter
{
    /// <summary>Grows by one with every change of the tables or of how they are written; former forms stay readable.</summary>
    public const int Form = 2;

    public static ReadOnlySpan<byte> Begins => "InForce backup 2\n"u8;
    public static ReadOnlySpan<byte> Ends => "whole.\n"u8;

    /// <summary>Before a row; a zero stands where the rows of a table end.</summary>
    public const byte Row = 1;

    /// <param name="file">Written beside its place and put there when it is whole.</param>
    /// <param name="isPrivate">Readable by its owner alone from the first byte on.</param>
    public static void Write(string file, IEnumerable<(Table Table, IEnumerable<object?[]> Rows)> tables, bool isPrivate)
    {
        string beside = file + ".part";
        File.Delete(beside);
        using (FileStream stream = new(beside, HowToOpen(isPrivate)))
        {
            stream.Write(Begins);
            using (var packed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            using (var writer = new BinaryWriter(packed, Encoding.UTF8))
            {
                foreach ((Table table, IEnumerable<object?[]> rows) in tables)
                {
                    WriteTable(writer, table, rows);
                }

                writer.Write(string.Empty);
            }

            stream.Position = 0;
            byte[] digest = SHA256.HashData(stream);
            stream.Write(digest);
            stream.Write(Ends);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, file, overwrite: false);
    }

    private static FileStreamOptions HowToOpen(bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static void WriteTable(BinaryWriter writer, Table table, IEnumerable<object?[]> rows)
    {
        writer.Write(table.Name);
        foreach (object?[] cells in rows)
        {
            writer.Write(Row);
            foreach (object? cell in cells)
            {
                writer.Write(cell is not null);
                switch (cell)
                {
                    case long whole: writer.Write(whole); break;
                    case string text: Write(writer, Encoding.Unicode.GetBytes(text)); break;
                    case byte[] bytes: Write(writer, bytes); break;
                }
            }
        }

        writer.Write((byte)0);
    }

    private static void Write(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
