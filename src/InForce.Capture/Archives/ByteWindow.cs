using System.Buffers;

namespace InForce.Capture.Archives;

/// <summary>A sliding window over a byte stream: what was asked for lies in one piece, nothing is copied out.</summary>
internal sealed class ByteWindow(Stream stream) : IDisposable
{
    private const int Smallest = 1 << 18;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Smallest);
    private int _start, _end;
    private bool _ended;

    /// <summary>Bytes taken since the beginning.</summary>
    public long Position { get; private set; }

    /// <summary>What is at hand; valid until the next <see cref="Have"/>.</summary>
    public ReadOnlySpan<byte> Span => _buffer.AsSpan(_start, _end - _start);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Brings at least this many bytes to hand; false when the stream ends before.</summary>
    public bool Have(int count)
    {
        if (_end - _start >= count) return true;
        MakeRoom(count);
        while (_end - _start < count && !_ended)
        {
            int n = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (n == 0) _ended = true;
            _end += n;
        }

        return _end - _start >= count;
    }

    public void Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _end - _start);
        _start += count;
        Position += count;
    }

    private void MakeRoom(int count)
    {
        if (_start > 0 && _buffer.Length - _start < Math.Max(count, Smallest / 2))
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_buffer.Length - _start >= count) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max((long)_buffer.Length * 2, count + (long)Smallest)));
        Buffer.BlockCopy(_buffer, _start, larger, 0, _end - _start);
        ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end) = (larger, 0, _end - _start);
    }

    /// <summary>Gives the buffer back; nothing handed out may be used any more.</summary>
    public void Dispose()
    {
        byte[] buffer = _buffer;
        (_buffer, _start, _end) = ([], 0, 0);
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
    }
}
