using InForce.Capture.Charsets;
using InForce.Capture.Dates;
using InForce.Capture.Inputs;
using InForce.Core.Documents;

namespace InForce.Capture.PlainText;

/// <summary>Plain text, kept verbatim: only a byte order mark goes. Day and title are read from its first lines.</summary>
internal static class PlainTextCapture
{
    private const int HeadLines = 8;
    private const int LongestTitle = 160;

    public static CaptureOutcome Capture(CaptureSource source, ReadOnlyMemory<byte> bytes)
    {
        var warnings = new List<string>();
        string text = Charset.Decode(bytes.Span, Charset.OfContentType(source.ContentType), isMarkup: false, warnings);
        if (text.AsSpan().Trim().IsEmpty)
            return new CaptureOutcome.Refused(source.Path, "the file holds no text", "give a file with text in it, or leave this one out");
        (DateOnly? day, string? basis) = DayOf(text);
        return new CaptureOutcome.Captured(new CapturedDocument(
            source.Path,
            new Document(source.Id, null, TitleOf(text), null, day is { } on ? Timestamp.OfDay(on).Iso : null, null, source.Url, text))
        {
            MediaType = "text/plain",
            Original = bytes,
            PublishedBasis = basis,
            PublishedGrade = basis switch { null => DateGrade.None, "dateline" => DateGrade.Likely, _ => DateGrade.Weak },
            Sha256 = Hash.Of(bytes.Span),
            Warnings = [.. warnings],
        });
    }

    /// <summary>A dateline (RIGA, 19 June 2025 (Agency) -), a labelled day, or a line that is a day, among the first lines.</summary>
    private static (DateOnly?, string?) DayOf(string text)
    {
        int seen = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.Trim();
            if (line.IsEmpty) continue;
            if (++seen > HeadLines) break;
            if (line.Length > 140) line = line[..140];
            foreach (FoundDay found in DayFinder.FindAll(line, monthFirst: false))
            {
                if (found.IsAmbiguous) continue;
                DateMeaning meaning = DateWords.Before(line[..found.Start]);
                if (meaning == DateMeaning.Published || IsDateline(line, found)) return (found.Day, "dateline");
                if (meaning == DateMeaning.Unsaid && line.Length < 60 && IsNamesOnly(line[..found.Start])) return (found.Day, "first-lines");
            }
        }

        return (null, null);
    }

    /// <summary>A place before the day and a dash, bracket or colon behind it; the end of a sentence that tells of a day is none.</summary>
    private static bool IsDateline(ReadOnlySpan<char> line, FoundDay found)
    {
        ReadOnlySpan<char> before = line[..found.Start].TrimEnd(" ,(/");
        ReadOnlySpan<char> after = line[found.End..].TrimStart();
        return found.Start < 60 && after is ['-' or '\u2013' or '\u2014' or '(' or ':' or '.' or '/' or ')', ..]
            && (before.IsEmpty || char.IsUpper(before[0])) && IsNamesOnly(before);
    }

    /// <summary>Places, weekdays and bylines: no word of a sentence stands among them ("The notice takes effect on 1 December 2025.").</summary>
    private static bool IsNamesOnly(ReadOnlySpan<char> words)
    {
        foreach (Range part in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[part].Trim(" ,.;:|/()-\u2013\u2014");
            if (!word.IsEmpty && char.IsLower(word[0]) && word is not ("by" or "de" or "la" or "am" or "do" or "del")) return false;
        }

        return true;
    }

    private static string? TitleOf(string text)
    {
        bool first = true;
        string? title = null;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.Trim();
            if (first)
            {
                if (line.IsEmpty) continue;
                first = false;
                if (line.Length > LongestTitle || line[^1] is '.' or ',' or ';' || DayFinder.FindAll(line, false).Count > 0) return null;
                title = line.ToString();
                continue;
            }

            return line.IsEmpty ? title : null;
        }

        return null;
    }
}
