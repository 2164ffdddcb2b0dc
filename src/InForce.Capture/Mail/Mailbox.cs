using InForce.Capture.Inputs;

namespace InForce.Capture.Mail;

/// <summary>Messages of an mbox file, streamed.</summary>
internal static class Mailbox
{
    public static IEnumerable<CaptureOutcome> Read(CaptureSource source, Stream stream)
    {
        var lines = new LineReader(stream, CaptureLimits.MostBytes);
        var message = new MemoryStream();
        int number = 0;
        bool tooBig = false;
        while (lines.TryRead(out ReadOnlyMemory<byte> line, out bool tooLong) && number < CaptureLimits.MostEntries)
        {
            if (line.Span.StartsWith("From "u8))
            {
                if (message.Length > 0) yield return One(source, ++number, message, tooBig);
                message.SetLength(0);
                tooBig = false;
                continue;
            }

            tooBig |= tooLong || message.Length + line.Length > CaptureLimits.MostBytes;
            if (tooBig) continue;
            message.Write(line.Span.StartsWith(">From "u8) ? line.Span[1..] : line.Span);
            message.WriteByte((byte)'\n');
        }

        if (message.Length > 0) yield return One(source, ++number, message, tooBig);
        if (number == 0) yield return new CaptureOutcome.Refused(source.Path, "no message was found in the mailbox", "give a file in mbox form or single .eml files");
    }

    private static CaptureOutcome One(CaptureSource source, int number, MemoryStream message, bool tooBig)
    {
        CaptureSource one = source with { Path = $"{source.Path}#{number}", Id = $"{source.Id}-{number}" };
        return tooBig
            ? new CaptureOutcome.Refused(one.Path, "a single document over 64 MB", "give it in parts; one document is at most 64 MB")
            : MailCapture.Capture(one, message.ToArray());
    }
}
