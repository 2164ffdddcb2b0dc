using System.Collections.Immutable;

namespace InForce.Core.Time;

/// <summary>The grammar of intervals and sets; dates are read by <see cref="EdtfDateReader"/>.</summary>
internal static class EdtfReader
{
    public static Edtf? Read(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 && (text[0], text[^1]) is ('[', ']') or ('{', '}'))
        {
            return ReadSet(text[1..^1], isOneOf: text[0] == '[');
        }

        int slash = text.IndexOf('/');
        return slash < 0 ? EdtfDateReader.Read(text) : ReadInterval(text[..slash], text[(slash + 1)..]);
    }

    private static EdtfInterval? ReadInterval(ReadOnlySpan<char> from, ReadOnlySpan<char> to) =>
        TryReadEnd(from, out EdtfEnd start) && TryReadEnd(to, out EdtfEnd end) && EdtfInterval.IsPossible(start, end)
            ? new EdtfInterval(start, end)
            : null;

    private static bool TryReadEnd(ReadOnlySpan<char> text, out EdtfEnd end)
    {
        if (text.IsEmpty || text is "..")
        {
            end = text.IsEmpty ? EdtfEnd.Unknown : EdtfEnd.Open;
            return true;
        }

        EdtfDate? date = EdtfDateReader.Read(text);
        end = EdtfEnd.Of(date);
        return date is not null;
    }

    private static EdtfSet? ReadSet(ReadOnlySpan<char> text, bool isOneOf)
    {
        var members = ImmutableArray.CreateBuilder<EdtfMember>();
        foreach (Range part in text.Split(','))
        {
            if (ReadMember(text[part].Trim(' ')) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        // "Or earlier" only opens a set, "or later" only closes it.
        bool inPlace = !members.Skip(1).Any(m => m.First.IsOpen) && !members.SkipLast(1).Any(m => m.Last.IsOpen);
        return inPlace ? new EdtfSet(isOneOf, members.ToImmutable()) : null;
    }

    private static EdtfMember? ReadMember(ReadOnlySpan<char> text)
    {
        int dots = text.IndexOf("..");
        if (dots < 0)
        {
            return EdtfDateReader.Read(text) is { TimeOfDay: null } date ? new EdtfMember(EdtfEnd.Of(date), EdtfEnd.Of(date), IsRange: false) : null;
        }

        EdtfDate? first = dots == 0 ? null : EdtfDateReader.Read(text[..dots]);
        EdtfDate? last = dots + 2 == text.Length ? null : EdtfDateReader.Read(text[(dots + 2)..]);
        bool read = (dots == 0 || first is { TimeOfDay: null }) && (dots + 2 == text.Length || last is { TimeOfDay: null });
        var (a, b) = (EdtfEnd.Of(first), EdtfEnd.Of(last));
        return read && EdtfInterval.IsPossible(a, b) ? new EdtfMember(a, b, IsRange: true) : null;
    }
}
