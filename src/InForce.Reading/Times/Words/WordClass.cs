namespace InForce.Reading.Times.Words;

/// <summary>What a word can do in an expression of time. The names are those of <c>data/times/words.tsv</c>, without underscores.</summary>
internal enum WordClass : byte
{
    None,
    Digits,
    Mark,
    A, After, Age, Ago, All, And, Another, Any, Approx, As, At, Before, Between, Business, By, ClockWord, Day, DaysWord, DecadeWord, During,
    Edge, Every, Extreme, Fiscal, For, From, Future, FutureCue, Half, Hence, In, Later, Least, Less, LessPrep, Measure, Meridian, MidYear,
    Mod, ModAdv, MomentWord, Month, More, MorePrep, Most, Multiplier, Nearly, No, Number, OClock, Of, Old, On, Only, Or, Ordinal, Other,
    Pair, Part, Parts, PastCue, Per, Period, QuarterPart, Recent, Ref, Rest, Same, Season, Seasons, Shift, Since, Suffix, Than, That, The,
    These, Those, Through, Time, Times, TimesWord, To, Tonight, Unit, Units, Until, Up, Vague, Weekday, Weekdays, Whole, Within, Zone,
}

/// <summary>Units of time in the order of <c>data/times/words.tsv</c>.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
    Weekday,
}
