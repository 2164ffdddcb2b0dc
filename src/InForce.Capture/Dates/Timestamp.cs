using System.Globalization;

namespace InForce.Capture.Dates;

/// <summary>A publisher's machine-readable time: its own calendar day, and the instant where it gave one.</summary>
/// <param name="Iso">ISO 8601 as it will be kept: a day, or day and time with the publisher's own offset.</param>
internal readonly record struct Timestamp(DateOnly Day, string Iso)
{
    /// <summary>Reads ISO 8601, RFC 822 and 1123, epoch seconds, and days as pages write them.</summary>
    public static bool TryParse(string? text, out Timestamp stamp, bool monthFirst = true)
    {
        stamp = default;
        text = text?.Trim().Trim('"', '\'', '[', ']');
        if (string.IsNullOrEmpty(text) || text.Length > 100) return false;
        if (TryIso(text, out stamp)) return true;
        if (Mail.MailDate.TryParse(text, out DateTimeOffset sent)) return Make(sent, out stamp);
        if (text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long epoch))
            return Make(DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? epoch / 1000 : epoch), out stamp);
        if (text.Length == 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int packed)
            && DayFinder.TryMake(packed / 10000, packed / 100 % 100, packed % 100, out DateOnly day))
        {
            stamp = OfDay(day);
            return true;
        }

        List<FoundDay> found = DayFinder.FindAll(text, monthFirst);
        if (found.Count != 1 || found[0].IsAmbiguous) return false;
        stamp = OfDay(found[0].Day);
        return true;
    }

    public static Timestamp OfDay(DateOnly day) => new(day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static bool TryIso(string text, out Timestamp stamp)
    {
        stamp = default;
        if (text.Length < 10 || text[4] is not ('-' or '/') || !char.IsAsciiDigit(text[0])) return false;
        string day = text[..10].Replace('/', '-');
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on)) return false;
        if (on.Year is < 1990 or > 2049) return false;
        stamp = OfDay(on);
        if (text.Length <= 11 || text[10] is not ('T' or 't' or ' ')) return text.Length == 10 || !char.IsAsciiDigit(text[10]);
        string rest = text[11..].Trim().Replace(" ", string.Empty, StringComparison.Ordinal);
        if (DateTimeOffset.TryParse($"{day}T{Hours(rest)}", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant))
        {
            bool zoned = rest.EndsWith('Z') || rest.EndsWith('z') || rest.IndexOfAny(['+', '-']) > 0;
            string time = instant.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
            string offset = !zoned ? string.Empty : instant.Offset == TimeSpan.Zero ? "Z" : instant.ToString("zzz", CultureInfo.InvariantCulture);
            stamp = new Timestamp(on, time + offset);
        }

        return true;
    }

    /// <summary>Repairs offsets written without colon.</summary>
    private static string Hours(string rest) =>
        rest.Length > 5 && rest[^5] is '+' or '-' && rest[^3] != ':' ? rest[..^2] + ":" + rest[^2..] : rest;

    private static bool Make(DateTimeOffset sent, out Timestamp stamp)
    {
        stamp = default;
        if (sent.Year is < 1990 or > 2049) return false;
        string offset = sent.Offset == TimeSpan.Zero ? "Z" : sent.ToString("zzz", CultureInfo.InvariantCulture);
        stamp = new Timestamp(DateOnly.FromDateTime(sent.DateTime), sent.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + offset);
        return true;
    }
}
