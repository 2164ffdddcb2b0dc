namespace InForce.Capture.Dates;

/// <summary>Full days (day, month and year) as pages write them, in many languages; nothing is guessed from parts.</summary>
internal static class DayFinder
{
    private const int FirstYear = 1990, LastYear = 2049;

    /// <param name="monthFirst">Read 6/7/2025 as 7 June.</param>
    public static List<FoundDay> FindAll(ReadOnlySpan<char> text, bool monthFirst)
    {
        var found = new List<FoundDay>();
        for (int i = 0; i < text.Length && found.Count < 64;)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                int end = i;
                while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
                bool free = i == 0 || (!char.IsLetterOrDigit(text[i - 1]) && text[i - 1] is not ('/' or '.' or '-' or '_' or '$' or '\u20AC' or ',')) || text[i - 1] is '.' or ',' or '-' && (i < 2 || !char.IsLetterOrDigit(text[i - 2]));
                if (free && TryAt(text, i, end, monthFirst, out FoundDay day))
                {
                    found.Add(day);
                    i = day.End;
                    continue;
                }

                i = end;
                continue;
            }

            if (char.IsLetter(text[i]))
            {
                int end = WordEnd(text, i);
                if (TryMonthFirst(text, i, end, out FoundDay day))
                {
                    found.Add(day);
                    i = day.End;
                    continue;
                }

                i = end;
                continue;
            }

            i++;
        }

        return found;
    }

    public static bool TryMake(int year, int month, int day, out DateOnly made)
    {
        made = default;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        made = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryAt(ReadOnlySpan<char> text, int start, int end, bool monthFirst, out FoundDay found)
    {
        found = default;
        int first = Number(text[start..end]);
        if (end - start == 4) return TryYearFirst(text, start, end, first, out found);
        if (end - start > 2 || first is < 1 or > 31) return false;
        return TryNumeric(text, start, end, first, monthFirst, out found) || TryDayMonth(text, start, end, first, out found);
    }

    /// <summary>2025-06-19, 2025/6/19, 2025.06.19, 2025年6月19日, 2025. gada 19. jūnijs.</summary>
    private static bool TryYearFirst(ReadOnlySpan<char> text, int start, int end, int year, out FoundDay found)
    {
        found = default;
        if (year is < FirstYear or > LastYear || end >= text.Length) return false;
        int i = end;
        if (text[i] is '-' or '/' or '.' or '\u5E74' or '\uB144')
        {
            char mark = text[i];
            i = Skip(text, i + 1, " ");
            int month = Digits(text, ref i, 2);
            if (month > 0 && i < text.Length && (text[i] == mark || text[i] is '\u6708' or '\uC6D4'))
            {
                i = Skip(text, i + 1, " ");
                int day = Digits(text, ref i, 2);
                if (i < text.Length && char.IsAsciiDigit(text[i])) return false;
                if (TryMake(year, month, day, out DateOnly made))
                {
                    found = new FoundDay(made, start, i, false);
                    return true;
                }
            }

            i = end;
        }

        i = Skip(text, i, " .,");
        int word = i;
        i = WordEnd(text, i);
        if (text[word..i] is "gada" or "m")
        {
            i = Skip(text, i, " .");
            word = i;
            i = WordEnd(text, i);
        }

        int named = MonthWords.Of(text[word..i]);
        if (named > 0)
        {
            i = Skip(text, i, " ");
            int day = Digits(text, ref i, 2);
            if (!TryMake(year, named, day, out DateOnly made)) return false;
            found = new FoundDay(made, start, i, false);
            return true;
        }

        if (word < text.Length && char.IsAsciiDigit(text[word]))
        {
            i = word;
            int day = Digits(text, ref i, 2);
            i = Skip(text, i, " .");
            int at = i;
            i = WordEnd(text, i);
            if (TryMake(year, MonthWords.Of(text[at..i]), day, out DateOnly made))
            {
                found = new FoundDay(made, start, i, false);
                return true;
            }
        }

        return false;
    }

    /// <summary>19.06.2025, 19/6/2025, 6/19/2025, 19-06-2025, 06/19/25.</summary>
    private static bool TryNumeric(ReadOnlySpan<char> text, int start, int end, int first, bool monthFirst, out FoundDay found)
    {
        found = default;
        if (end >= text.Length || text[end] is not ('.' or '/' or '-')) return false;
        char mark = text[end];
        int i = mark == '.' ? Skip(text, end + 1, " ") : end + 1;
        int second = Digits(text, ref i, 2);
        if (second < 1 || i >= text.Length || text[i] != mark) return false;
        i = mark == '.' ? Skip(text, i + 1, " ") : i + 1;
        int yearStart = i;
        int year = Digits(text, ref i, 4);
        if (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == mark && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))) return false;
        if (i - yearStart == 2 && mark == '/') year += 2000;
        else if (i - yearStart != 4) return false;
        bool american = mark == '/' ? monthFirst : mark == '-' && monthFirst;
        if (first > 12) american = false;
        else if (second > 12) american = true;
        bool ambiguous = first <= 12 && second <= 12 && first != second && mark != '.';
        if (!TryMake(year, american ? first : second, american ? second : first, out DateOnly made)) return false;
        found = new FoundDay(made, start, i, ambiguous);
        return true;
    }

    /// <summary>19 June 2025, 19th of June, 2025, 19. Juni 2025, 19 de junio de 2025, 19-Jun-2025.</summary>
    private static bool TryDayMonth(ReadOnlySpan<char> text, int start, int end, int day, out FoundDay found)
    {
        found = default;
        int i = end;
        int suffix = WordEnd(text, i);
        if (text[i..suffix] is "st" or "nd" or "rd" or "th" or "er" or "º") i = suffix;
        i = Skip(text, i, " .,-/\u00A0");
        int wordEnd = WordEnd(text, i);
        if (text[i..wordEnd] is "of" or "de" or "di" or "de la")
        {
            i = Skip(text, wordEnd, " ");
            wordEnd = WordEnd(text, i);
        }

        int month = MonthWords.Of(text[i..wordEnd]);
        if (month == 0) return false;
        return TryYearAfter(text, wordEnd, month, day, start, out found);
    }

    /// <summary>June 19, 2025; Jun 19th 2025; Jun. 19, 2025.</summary>
    private static bool TryMonthFirst(ReadOnlySpan<char> text, int start, int end, out FoundDay found)
    {
        found = default;
        int month = MonthWords.Of(text[start..end]);
        if (month == 0) return false;
        int i = Skip(text, end, " .\u00A0-");
        if (i >= text.Length || !char.IsAsciiDigit(text[i])) return false;
        int day = Digits(text, ref i, 2);
        if (i < text.Length && char.IsAsciiDigit(text[i])) return false;
        int suffix = WordEnd(text, i);
        if (text[i..suffix] is "st" or "nd" or "rd" or "th") i = suffix;
        return TryYearAfter(text, i, month, day, start, out found);
    }

    private static bool TryYearAfter(ReadOnlySpan<char> text, int i, int month, int day, int start, out FoundDay found)
    {
        found = default;
        i = Skip(text, i, " .,-/\u00A0'\u2019");
        int wordEnd = WordEnd(text, i);
        if (text[i..wordEnd] is "de" or "del" or "of") i = Skip(text, wordEnd, " ");
        int yearStart = i;
        int year = Digits(text, ref i, 4);
        if (i - yearStart != 4 || (i < text.Length && char.IsAsciiDigit(text[i]))) return false;
        if (!TryMake(year, month, day, out DateOnly made)) return false;
        found = new FoundDay(made, start, i, false);
        return true;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark)) i++;
        return i;
    }

    private static int Skip(ReadOnlySpan<char> text, int i, string any)
    {
        int most = Math.Min(text.Length, i + 4);
        while (i < most && any.Contains(text[i])) i++;
        return i;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int i, int most)
    {
        int value = 0, start = i;
        while (i < text.Length && i - start < most && char.IsAsciiDigit(text[i])) value = value * 10 + (text[i++] - '0');
        return i == start ? -1 : value;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 4) return -1;
        int value = 0;
        foreach (char c in digits) value = value * 10 + (c - '0');
        return value;
    }
}
