using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Time;

namespace InForce.Law.Rules;

/// <summary>
/// Reads the rule language of the treaty files. What it does not know it refuses, with the words it stopped at: a clause half
/// understood would compute a wrong day in silence.
/// </summary>
internal ref struct RuleParser
{
    private const int MaxLength = 400;
    private const int MaxDepth = 12;
    private readonly ReadOnlySpan<char> _text;
    private readonly MonthEnd _monthEnd;
    private int _at;
    private int _depth;

    private RuleParser(ReadOnlySpan<char> text, MonthEnd monthEnd)
    {
        _text = text;
        _monthEnd = monthEnd;
    }

    /// <param name="monthEnd">The treaty's rule for a day that the month lacks.</param>
    /// <exception cref="FormatException">The rule is not in the language; the message says where it stops being.</exception>
    public static DateRule Parse(string text, MonthEnd monthEnd = MonthEnd.LastDay)
    {
        if (text.Length > MaxLength)
        {
            throw new FormatException($"a rule of {text.Length} characters; {MaxLength} are the most");
        }

        var parser = new RuleParser(text.AsSpan().Trim(), monthEnd);
        DateRule rule = parser.Alternatives();
        return parser._at == parser._text.Length ? rule : throw parser.Stop("nothing more");
    }

    private DateRule Alternatives()
    {
        if (!LooksLikeKind())
        {
            return Sum();
        }

        var kinds = ImmutableArray.CreateBuilder<KindRule>();
        DateRule? other = null;
        do
        {
            ReadOnlySpan<char> names = Until(':');
            DateRule rule = Sum();
            foreach (Range part in names.Split('|'))
            {
                string name = names[part].Trim().ToString();
                if (name == "other")
                {
                    other = rule;
                }
                else if (!Acts.ActKinds.TryGet(name, out _))
                {
                    throw new FormatException($"'{_text}': '{name}' is no kind of instrument");
                }
                else
                {
                    kinds.Add(new KindRule(name, rule));
                }
            }
        }
        while (Eat(';'));
        return new DateRule.ByInstrument(kinds.ToImmutable(), other);
    }

    private DateRule Sum()
    {
        DateRule rule = Term();
        while (true)
        {
            Blank();
            if (Eat('+'))
            {
                rule = Plus(rule, 1);
            }
            else if (_at + 1 < _text.Length && _text[_at] == '-' && char.IsAsciiDigit(_text[_at + 1]))
            {
                _at++;
                rule = Plus(rule, -1);
            }
            else
            {
                return rule;
            }
        }
    }

    private DateRule.Shift Plus(DateRule from, int sign)
    {
        Blank();
        if (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            int count = Number();
            CalendarUnit unit = (_at < _text.Length ? _text[_at++] : ' ') switch
            {
                'd' => CalendarUnit.Days,
                'w' => CalendarUnit.Weeks,
                'm' => CalendarUnit.Months,
                'y' => CalendarUnit.Years,
                _ => throw Stop("d, w, m or y after the number"),
            };
            return new DateRule.Shift(from, sign * count, unit, _monthEnd);
        }

        string word = Word();
        return Period(word, from, sign) ?? throw Stop("a period such as days(30)");
    }

    private DateRule Term()
    {
        if (++_depth > MaxDepth)
        {
            throw Stop("fewer rules inside one another");
        }

        Blank();
        DateRule rule = _at < _text.Length && char.IsAsciiDigit(_text[_at]) ? Day() : Named(Word());
        _depth--;
        return rule;
    }

    private DateRule Named(string word) => word switch
    {
        "on-deposit" or "on-receipt" or "on-notice" => new DateRule.OnAct(),
        "on-signature" => OnSignature(),
        "on-exchange" => new DateRule.OnEvent(OutsideEvent.Exchange),
        "on-notification" => new DateRule.OnEvent(OutsideEvent.DepositaryNotification),
        "adopted" => new DateRule.FromAnchor(Anchor.Adopted),
        "opened" => new DateRule.FromAnchor(Anchor.Opened),
        "threshold" => new DateRule.FromAnchor(Anchor.Threshold),
        "treaty-eif" => new DateRule.FromAnchor(Anchor.TreatyEntry),
        "own-eif" or "own-party-date" => new DateRule.FromAnchor(Anchor.OwnEntry),
        "eif" => Eat('(') ? new DateRule.EntryOf(Close(Until(')').Trim().ToString())) : new DateRule.FromAnchor(Anchor.OwnEntry),
        "end" => EndOfPeriod(),
        "same" => SameDay(),
        _ => Period(word, new DateRule.OnAct(), 1) ?? Function(word) ?? Next(word) ?? throw Unknown(word),
    };

    private DateRule? Function(string word) => word switch
    {
        "max" or "later-of" => new DateRule.LaterOf(Arguments()),
        "min" or "earlier-of" => new DateRule.EarlierOf(Arguments()),
        "up-to" => UpTo(),
        "first-of-month" => MonthOf(static (from, n) => n > 0 ? new DateRule.FirstOfMonth(from, n) : throw new FormatException("first-of-month(0) would lie before the act; 1 is the month after")),
        "first-of-month-after" => new DateRule.FirstOfMonth(Inner(), 1),
        "end-of-month" => MonthOf(static (from, n) => new DateRule.EndOfMonth(from, n)),
        "end-of-month-of" => new DateRule.EndOfMonth(Inner(), 0),
        "first-of-quarter-after" => new DateRule.FirstOfQuarterAfter(Inner()),
        "first-of-year-after" => new DateRule.FirstOfYearAfter(Inner()),
        "end-of-year" or "end-of-year-of" => new DateRule.EndOfYear(Inner()),
        _ => null,
    };

    /// <summary>Where signature itself binds, a signature counts as consent.</summary>
    private static DateRule.ByInstrument OnSignature() => new(
        [new KindRule("signature", new DateRule.OnAct()), new KindRule("definitive-signature", new DateRule.OnAct())], new DateRule.OnAct());

    /// <summary><c>up-to(2009-12-31, R1, R2)</c>.</summary>
    private DateRule.UpTo UpTo()
    {
        Expect('(');
        Blank();
        DateOnly last = Day().On;
        Expect(',');
        DateRule then = Sum();
        Expect(',');
        DateRule after = Sum();
        Expect(')');
        return new DateRule.UpTo(last, then, after);
    }

    private DateRule MonthOf(Func<DateRule, int, DateRule> make)
    {
        Expect('(');
        int months = Number();
        DateRule from = Eat(',') ? Sum() : new DateRule.OnAct();
        Expect(')');
        return make(from, months);
    }

    private DateRule.Shift? Period(string word, DateRule from, int sign)
    {
        CalendarUnit? unit = word switch
        {
            "days" or "day" => CalendarUnit.Days,
            "weeks" or "week" => CalendarUnit.Weeks,
            "months" or "month" => CalendarUnit.Months,
            "years" or "year" => CalendarUnit.Years,
            _ => null,
        };
        if (unit is null)
        {
            return null;
        }

        Expect('(');
        int count = Number();
        MonthEnd monthEnd = Eat(',') ? MonthEndOf(Word()) : _monthEnd;
        Expect(')');
        return new DateRule.Shift(from, sign * count, unit.Value, monthEnd);
    }

    private MonthEnd MonthEndOf(string word) => word switch
    {
        "last-day" => MonthEnd.LastDay,
        "next-day" => MonthEnd.NextDay,
        "refuse" => MonthEnd.Refuse,
        _ => throw Stop("last-day, next-day or refuse"),
    };

    /// <summary><c>next-1-jan</c>, with or without <c>(deadline 1 jul)</c>.</summary>
    private DateRule.NextDayOfYear? Next(string word)
    {
        string[] parts = word.Split('-');
        if (parts.Length != 3 || parts[0] != "next" || DayNames.Of(parts[1], parts[2]) is not { } day)
        {
            return null;
        }

        if (!Eat('('))
        {
            return new DateRule.NextDayOfYear(day, null);
        }

        string[] inside = Until(')').Trim().ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return inside is ["deadline", string d, string month] && DayNames.Of(d, month) is { } deadline
            ? new DateRule.NextDayOfYear(day, deadline)
            : throw Stop("a deadline such as (deadline 1 jul)");
    }

    private DateRule.EndOfPeriod EndOfPeriod()
    {
        foreach (string expected in (ReadOnlySpan<string>)["of", "current", "period"])
        {
            Blank();
            if (Word() != expected)
            {
                throw Stop("'end of current period'");
            }
        }

        return new DateRule.EndOfPeriod();
    }

    private DateRule.SameDayAs SameDay()
    {
        Words("day", "as");
        Blank();
        string treaty = Word();
        Words("withdrawal");
        Expect(',');
        Words("else");
        return new DateRule.SameDayAs(treaty, Sum());
    }

    private void Words(params ReadOnlySpan<string> expected)
    {
        foreach (string word in expected)
        {
            Blank();
            if (Word() != word)
            {
                throw Stop($"'{word}' (as in 'same day as X withdrawal, else days(90)')");
            }
        }
    }

    private ImmutableArray<DateRule> Arguments()
    {
        Expect('(');
        var rules = ImmutableArray.CreateBuilder<DateRule>();
        do
        {
            rules.Add(Sum());
        }
        while (Eat(','));
        Expect(')');
        return rules.Count > 1 ? rules.ToImmutable() : throw Stop("at least two rules to choose from");
    }

    private DateRule Inner()
    {
        Expect('(');
        DateRule rule = Sum();
        Expect(')');
        return rule;
    }

    private DateRule.Fixed Day()
    {
        if (_text.Length - _at >= 10
            && DateOnly.TryParseExact(_text.Slice(_at, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            _at += 10;
            return new DateRule.Fixed(day);
        }

        throw Stop("an ISO day");
    }

    private readonly bool LooksLikeKind()
    {
        int colon = _text[_at..].IndexOf(':');
        return colon > 0 && !_text.Slice(_at, colon).ContainsAny('(', ')', ',');
    }

    private ReadOnlySpan<char> Until(char end)
    {
        int length = _text[_at..].IndexOf(end);
        if (length < 1)
        {
            throw Stop($"'{end}'");
        }

        ReadOnlySpan<char> found = _text.Slice(_at, length);
        _at += length + 1;
        return found;
    }

    private static string Close(string name) => name;

    private string Word()
    {
        Blank();
        int from = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '-'))
        {
            _at++;
        }

        return _at > from ? _text[from.._at].ToString() : throw Stop("a word");
    }

    private int Number()
    {
        Blank();
        int from = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return _at - from is > 0 and < 6 ? int.Parse(_text[from.._at], CultureInfo.InvariantCulture) : throw Stop("a number");
    }

    private bool Eat(char c)
    {
        Blank();
        if (_at >= _text.Length || _text[_at] != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(char c)
    {
        if (!Eat(c))
        {
            throw Stop($"'{c}'");
        }
    }

    private void Blank()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private readonly FormatException Unknown(string word) => new($"'{_text}': '{word}' is no form of the rule language");

    private readonly FormatException Stop(string expected) =>
        new($"'{_text}': expected {expected} at '{_text[Math.Min(_at, _text.Length)..]}'");
}
