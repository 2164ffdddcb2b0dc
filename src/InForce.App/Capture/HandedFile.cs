using InForce.Capture;

namespace InForce.App.Capture;

/// <summary>A file that a person handed over to be looked at: one document, from its bytes alone.</summary>
public static class HandedFile
{
    /// <summary>The document in it, or why there is none. A file of several documents is refused: which one is meant, nobody said.</summary>
    /// <param name="name">As the sender calls it; folders before the name are dropped.</param>
    public static CaptureOutcome Read(string name, ReadOnlyMemory<byte> bytes)
    {
        string file = Path.GetFileName(name.Replace('\\', '/'));
        string id = InputPaths.IdOf(file);
        CaptureOutcome[] found = [.. Capturer.Capture(CaptureSource.OfBytes(file, id.Length == 0 ? "text" : id, bytes)).Take(2)];
        return found switch
        {
            [var only] => only,
            [] => new CaptureOutcome.Refused(file, "no document stands in it", "give a file that holds one"),
            _ => new CaptureOutcome.Refused(file, "it holds several documents", "give them one by one, or all at once to 'inforce check'"),
        };
    }
}
