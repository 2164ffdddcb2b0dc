using System.Globalization;
using InForce.Core.Documents;
using InForce.Exchange.Evidence;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Citations;

/// <summary>Documents as RIS, for reference programs: one tag a line, <c>CRLF</c>, UTF-8.</summary>
public static class Ris
{
    public static void Write(TextWriter to, EvidenceSet set)
    {
        foreach (SourceDocument source in set.Documents)
        {
            Document d = source.Document;
            Tag(to, "TY", d.Publisher is null ? "ELEC" : "NEWS");
            Tag(to, "ID", d.Id);
            Tag(to, "TI", d.Title ?? d.Id);
            Tag(to, "AU", d.Byline);
            Tag(to, "T2", d.Publisher);
            if (d.PublishedOn is { } day)
            {
                Tag(to, "PY", day.ToString("yyyy", CultureInfo.InvariantCulture));
                Tag(to, "DA", day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
            }

            Tag(to, "Y2", source.CapturedAt?.UtcDateTime.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
            Tag(to, "LA", d.Lang);
            Tag(to, "UR", d.Url);
            Tag(to, "N1", "capture sha256:" + source.Sha256);
            to.Write("ER  - \r\n\r\n");
        }
    }

    private static void Tag(TextWriter to, string tag, string? value)
    {
        if (PlainText.OneLine(value) is { Length: > 0 } line)
        {
            to.Write($"{tag}  - {line}\r\n");
        }
    }
}
