namespace InForce.Capture.Archives;

/// <summary>One record of a web archive. Its bytes belong to the reader and are gone when the next record is read.</summary>
/// <param name="Number">Place among the records of the stream, from 1.</param>
/// <param name="Offset">Of its first byte in the unpacked stream.</param>
/// <param name="Whole">Header, body and closing line ends; empty where the body was too large to be kept.</param>
/// <param name="Body">The block the header announces.</param>
internal readonly record struct WarcRecord(int Number, long Offset, WarcHeader Header, ReadOnlyMemory<byte> Whole, ReadOnlyMemory<byte> Body, WarcFault Fault)
{
    /// <summary>Holds a fetched document: a response, a resource or a conversion.</summary>
    public bool HoldsDocument => Header.Type is WarcType.Response or WarcType.Resource or WarcType.Conversion;
}

/// <summary>What is wrong with a record.</summary>
internal enum WarcFault
{
    None,
    /// <summary>The announced length does not fit; the record ends where the next one begins.</summary>
    LyingLength,
    /// <summary>The archive ends inside the record.</summary>
    Truncated,
    /// <summary>The body is larger than a document may be and was passed over.</summary>
    TooLarge,
    /// <summary>No header of a record stands where one should; bytes up to the next one were passed over.</summary>
    NoHeader,
}
