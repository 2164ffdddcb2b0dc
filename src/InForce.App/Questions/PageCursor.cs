using System.Buffers.Text;
using System.Globalization;
using System.Text;
using InForce.Core.Problems;

namespace InForce.App.Questions;

/// <summary>Where a page of a list continues. It carries the instant of the first page, so that what arrives meanwhile shifts nothing.</summary>
public sealed record PageCursor(int Skip, DateTimeOffset KnownAt)
{
    /// <exception cref="BadInputException">No cursor of ours.</exception>
    public static PageCursor? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        byte[] bytes = new byte[64];
        if (text.Length > 80 || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out int length))
        {
            throw Broken();
        }

        string[] parts = Encoding.ASCII.GetString(bytes, 0, length).Split('.');
        return parts.Length == 3 && parts[0] == "1"
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int skip)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new PageCursor(skip, new DateTimeOffset(ticks, TimeSpan.Zero))
            : throw Broken();
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"1.{Skip}.{KnownAt.UtcTicks}")));

    private static BadInputException Broken() => new("cursor", "it is no cursor of ours", "take next from the answer before, or leave it out to begin anew");
}
