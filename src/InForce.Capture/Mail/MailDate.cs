using System.Globalization;

namespace InForce.Capture.Mail;

/// <summary>Dates of RFC 822 and its successors, with the zone names still met in feeds and mail.</summary>
internal static class MailDate
{
    private static readonly string[] s_forms = ["d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm", "d MMM yy HH:mm:ss", "d MMM yy HH:mm", "d MMMM yyyy HH:mm:ss", "d MMM yyyy"];

    public static bool TryParse(string text, out DateTimeOffset sent)
    {
        sent = default;
        text = text.Trim();
        int comma = text.IndexOf(',');
        if (comma is > 1 and < 12) text = text[(comma + 1)..].Trim();
        int comment = text.IndexOf('(');
        if (comment > 0) text = text[..comment].Trim();
        if (text.Length is < 9 or > 60 || !char.IsAsciiDigit(text[0])) return false;
        TimeSpan offset = TimeSpan.Zero;
        int space = text.LastIndexOf(' ');
        if (space > 0 && TryZone(text[(space + 1)..], out TimeSpan named)) (offset, text) = (named, text[..space].Trim());
        if (!DateTime.TryParseExact(text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out DateTime local)) return false;
        if (local.Year < 1970) return false;
        sent = new DateTimeOffset(local, offset);
        return true;
    }

    private static bool TryZone(string zone, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (zone.Length == 5 && zone[0] is '+' or '-' && int.TryParse(zone[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int packed))
        {
            int minutes = packed / 100 * 60 + packed % 100;
            if (minutes > 14 * 60) return false;
            offset = TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);
            return true;
        }

        int? hours = zone switch
        {
            "GMT" or "UT" or "UTC" or "Z" or "WET" => 0,
            "BST" or "CET" or "MEZ" or "WEST" or "IST" => 1,
            "CEST" or "MESZ" or "EET" => 2,
            "EEST" or "MSK" => 3,
            "EST" => -5,
            "EDT" => -4,
            "CST" => -6,
            "CDT" => -5,
            "MST" => -7,
            "MDT" => -6,
            "PST" => -8,
            "PDT" => -7,
            _ => null,
        };
        offset = TimeSpan.FromHours(hours ?? 0);
        return hours is not null;
    }
}
