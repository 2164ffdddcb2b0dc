using InForce.Capture;

namespace InForce.App.Capture;

/// <summary>The documents of <c>PATH…</c> as users give it: files, folders, globs, <c>-</c> for standard input.</summary>
/// <param name="standardInput">Opened only when a path is <c>-</c>.</param>
/// <param name="manifest">Addresses of saved pages; null when none was given.</param>
public sealed class DocumentSource(Func<Stream>? standardInput = null, PageManifest? manifest = null)
{
    /// <summary>Every document or refusal, lazily, paths in the order given and folders in ordinal order of their files.</summary>
    /// <remarks>A path that is missing, unreadable, empty or no document is one refusal; nothing is thrown for input.</remarks>
    public IEnumerable<CaptureOutcome> Read(IEnumerable<string> paths) => new PassingOutcomes(ReadAll(paths));

    private IEnumerable<HandedOutcome> ReadAll(IEnumerable<string> paths)
    {
        foreach (InputFile file in InputPaths.Expand(paths))
        {
            foreach (HandedOutcome outcome in ReadOne(file)) yield return outcome;
        }
    }

    private IEnumerable<HandedOutcome> ReadOne(InputFile file)
    {
        if (file.Refusal is { } refusal)
        {
            yield return new HandedOutcome(refusal);
            yield break;
        }

        Func<Stream> open = file.Path == "-" ? standardInput ?? (() => Stream.Null) : () => OpenFile(file.Path);
        string name = file.Path == "-" ? "standard input" : file.Path;
        string id = file.Path == "-" ? "stdin" : InputPaths.IdOf(file.Path);
        using IEnumerator<CaptureOutcome> documents = Capturer.Capture(new CaptureSource(name, id, open, manifest?.AddressOf(file.Path))).GetEnumerator();
        while (true)
        {
            HandedOutcome outcome;
            try
            {
                if (!documents.MoveNext()) yield break;
                outcome = new HandedOutcome(documents.Current);
            }
            catch (UnauthorizedAccessException)
            {
                outcome = new HandedOutcome(new CaptureOutcome.Refused(name, "you have no permission to read it", "change its permissions or copy it to a place you can read"));
            }
            catch (IOException e)
            {
                outcome = new HandedOutcome(new CaptureOutcome.Refused(name, "it could not be read: " + e.Message, "check the disk and the path, then try again"));
            }

            yield return outcome;
        }
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
}
