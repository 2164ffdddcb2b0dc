namespace InForce.Capture;

/// <summary>Where bytes come from: a file, standard input, a response.</summary>
/// <param name="Path">As the user named it; goes into messages and results.</param>
/// <param name="Id">Identifier for a single document: the file name without extension.</param>
/// <param name="Open">Opens the bytes from their beginning. The stream is disposed by the reader.</param>
/// <param name="Url">The address the bytes were fetched from; null when unknown.</param>
/// <param name="ContentType">What the server or the envelope said; null when nobody said.</param>
public sealed record CaptureSource(string Path, string Id, Func<Stream> Open, string? Url = null, string? ContentType = null)
{
    public static CaptureSource OfBytes(string path, string id, ReadOnlyMemory<byte> bytes, string? url = null, string? contentType = null) =>
        new(path, id, () => new MemoryStream(bytes.ToArray(), writable: false), url, contentType);
}
