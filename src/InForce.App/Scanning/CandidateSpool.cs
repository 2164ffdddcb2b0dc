using InForce.Capture.Scanning;
using InForce.Core.Problems;

namespace InForce.App.Scanning;

/// <summary>A folder with the candidates found so far: their list, and their records as a web archive that every command reads.</summary>
internal sealed class CandidateSpool : IDisposable
{
    public const string ListName = ScanArchives.ListName;
    public const string RecordsName = "candidates.warc.gz";
    private readonly FileStream _list, _records;

    /// <summary>What an interrupted run wrote after its last state is cut off.</summary>
    /// <exception cref="EnvironmentFaultException">The folder cannot be written.</exception>
    public CandidateSpool(string folder, long listLength, long recordsLength)
    {
        try
        {
            Directory.CreateDirectory(folder);
            _list = Open(Path.Combine(folder, ListName), listLength);
            _records = Open(Path.Combine(folder, RecordsName), recordsLength);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _list?.Dispose();
            throw new EnvironmentFaultException(folder, "the candidates cannot be written here", "name a folder you can write to", e);
        }
    }

    public long ListLength => _list.Position;

    public long RecordsLength => _records.Position;

    public void Add(string archive, long record, ScanCandidate candidate)
    {
        _list.Write(CandidateLine.Write(archive, record, candidate));
        _records.Write(candidate.Record.Span);
    }

    /// <summary>Everything added is on the disk.</summary>
    public void Flush()
    {
        _list.Flush(flushToDisk: true);
        _records.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _list.Dispose();
        _records.Dispose();
    }

    private static FileStream Open(string file, long length)
    {
        var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        if (stream.Length < length)
        {
            stream.Dispose();
            throw new IOException("shorter than the state says");
        }

        stream.SetLength(length);
        stream.Position = length;
        return stream;
    }
}
