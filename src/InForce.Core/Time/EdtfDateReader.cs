using System.Buffers;
using System.Globalization;

namespace InForce.Core.Time;

/// <summary>Reads one date of EDTF level 0 to 2, left to right, without backtracking.</summary>
internal ref struct EdtfDateReader
{
    private const int LongestYear = 12;
    private static readonly SearchValues<char> MaskDigits = SearchValues.Create("0123456789X");
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private EdtfDateReader(ReadOnlySpan<char> text) => _text = text;

    private readonly char Here => _at < _text.Length ? _text[_at] : '\0';

    public static EdtfDate? Read(ReadOnlySpan<char> text)
    {
        var reader = new EdtfDateReader(text);
        EdtfDate? date = reader.ReadDate();
        return date is not null && reader._at == text.Length && EdtfBounds.IsPossible(date) ? date : null;
    }

    private EdtfDate? ReadDate()
    {
        EdtfQualifiers onYear = Qualifier();
        if (ReadYear() is not { } date)
        {
            return null;
        }

        EdtfQualifiers group = Qualifier();
        onYear |= group;
        date = date with { OnYear = onYear };
        bool canHaveMonth = date.YearDigits.Length == 4 && date.Exponent is null && date.SignificantDigits is null;
        if (Here != '-' || !canHaveMonth)
        {
            return date;
        }

        _at++;
        EdtfQualifiers onMonth = Qualifier();
        string? month = Mask(2);
        group = Qualifier();
        date = date with { MonthDigits = month, OnYear = onYear | group, OnMonth = onMonth | group };
        if (month is null || Here != '-')
        {
            return month is null ? null : date;
        }

        return ReadDay(date);
    }

    private EdtfDate? ReadDay(EdtfDate date)
    {
        _at++;
        EdtfQualifiers onDay = Qualifier();
        string? day = Mask(2);
        EdtfQualifiers group = Qualifier();
        if (day is null)
        {
            return null;
        }

        date = date with { DayDigits = day, OnYear = date.OnYear | group, OnMonth = date.OnMonth | group, OnDay = onDay | group };
        bool exact = !date.HasUnspecifiedDigits && !date.IsApproximate && !date.IsUncertain;
        if (Here != 'T' || !exact)
        {
            return date;
        }

        string time = _text[(_at + 1)..].ToString();
        _at = _text.Length;
        return IsTimeOfDay(time) ? date with { TimeOfDay = time } : null;
    }

    private EdtfDate? ReadYear()
    {
        if (Here == 'Y')
        {
            _at++;
            return ReadLongYear();
        }

        bool negative = Skip('-');
        string? digits = Mask(4);
        if (digits is null || (negative && digits == "0000"))
        {
            return null;
        }

        int? significant = Here == 'S' ? CountAfter('S') : null;
        bool fits = significant is null or (>= 1 and <= 4) && !(significant is not null && digits.Contains('X', StringComparison.Ordinal));
        return fits ? new EdtfDate { YearDigits = digits, IsNegative = negative, SignificantDigits = significant } : null;
    }

    private EdtfDate? ReadLongYear()
    {
        bool negative = Skip('-');
        int start = _at;
        while (char.IsAsciiDigit(Here))
        {
            _at++;
        }

        string digits = _text[start.._at].ToString();
        int? exponent = Here == 'E' ? CountAfter('E') : null;
        int? significant = Here == 'S' ? CountAfter('S') : null;
        bool isLong = exponent is null ? digits.Length > 4 : exponent >= 0;
        bool isCounted = significant is null or (>= 1 and <= LongestYear);
        return isLong && isCounted && digits.Length is > 0 and <= LongestYear && digits[0] != '0'
            ? new EdtfDate { YearDigits = digits, IsNegative = negative, Exponent = exponent, SignificantDigits = significant }
            : null;
    }

    /// <summary>The number after a letter; -1 when there is none, or it is too long to mean anything.</summary>
    private int CountAfter(char letter)
    {
        Skip(letter);
        int start = _at;
        while (char.IsAsciiDigit(Here))
        {
            _at++;
        }

        return _at - start is > 0 and <= 3 ? int.Parse(_text[start.._at], CultureInfo.InvariantCulture) : -1;
    }

    private bool Skip(char c)
    {
        bool here = Here == c;
        _at += here ? 1 : 0;
        return here;
    }

    private string? Mask(int length)
    {
        if (_at + length > _text.Length || _text.Slice(_at, length).ContainsAnyExcept(MaskDigits))
        {
            return null;
        }

        _at += length;
        return _text.Slice(_at - length, length).ToString();
    }

    private EdtfQualifiers Qualifier()
    {
        EdtfQualifiers found = Here switch
        {
            '?' => EdtfQualifiers.Uncertain,
            '~' => EdtfQualifiers.Approximate,
            '%' => EdtfQualifiers.Uncertain | EdtfQualifiers.Approximate,
            _ => EdtfQualifiers.None,
        };
        _at += found == EdtfQualifiers.None ? 0 : 1;
        return found;
    }

    /// <summary><c>hh:mm:ss</c> with an optional <c>Z</c>, <c>±hh</c> or <c>±hh:mm</c>.</summary>
    private static bool IsTimeOfDay(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || !IsClock(text[..5]) || text[5] != ':' || !IsBelow(text[6..8], 60))
        {
            return false;
        }

        ReadOnlySpan<char> zone = text[8..];
        bool offset = zone.Length is 3 or 6 && zone[0] is '+' or '-';
        return zone is "" or "Z" || (offset && (zone.Length == 3 ? IsBelow(zone[1..], 24) : IsClock(zone[1..])));
    }

    private static bool IsClock(ReadOnlySpan<char> text) => IsBelow(text[..2], 24) && text[2] == ':' && IsBelow(text[3..], 60);

    private static bool IsBelow(ReadOnlySpan<char> digits, int limit) =>
        char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[1]) && int.Parse(digits, CultureInfo.InvariantCulture) < limit;
}
