using System.Buffers;

namespace InForce.Capture.Inputs;

/// <summary>Lines of a byte stream, one at a time, with a bound on the length of each.</summary>
internal sealed class LineReader(Stream stream, int mostBytes)
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at, _have;

    /// <summary>Number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>False at the end. A line longer than the bound is skipped to its end and reported by <paramref name="tooLong"/>.</summary>
    /// <param name="line">Without its line end; a copy of its own.</param>
    public bool TryRead(out ReadOnlyMemory<byte> line, out bool tooLong)
    {
        _line.ResetWrittenCount();
        tooLong = false;
        line = default;
        bool any = false;
        while (true)
        {
            if (_at == _have)
            {
                (_at, _have) = (0, stream.Read(_buffer));
                if (_have == 0) break;
            }

            any = true;
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_at, _have - _at);
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> part = end < 0 ? rest : rest[..end];
            if (_line.WrittenCount + part.Length > mostBytes) tooLong = true;
            else if (!tooLong) _line.Write(part);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0) break;
        }

        if (!any) return false;
        Number++;
        ReadOnlySpan<byte> whole = _line.WrittenSpan;
        if (whole is [.., (byte)'\r']) whole = whole[..^1];
        line = tooLong ? default : whole.ToArray();
        return true;
    }
}
