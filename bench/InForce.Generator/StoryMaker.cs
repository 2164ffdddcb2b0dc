namespace InForce.Generator;

/// <summary>Stories without end, the same for the same seed: treaty lives and programmes of invented states, with copies, credits and conflicts.</summary>
/// <remarks>
/// Stories begin at an even pace, so that a longer record is not a denser one. A state takes up the same treaty again after six years at the earliest,
/// the same programme after some five hundred days: far enough for every rule that looks at neighbours in time.
/// </remarks>
public sealed class StoryMaker(int seed)
{
    internal const int States = 26 * 26;
    internal const int Treaties = 20;

    /// <summary>Stories that begin on one day; six of ten are treaty lives.</summary>
    private const int PerDay = 10;
    private const int TreatyStories = 6;

    private static readonly DateOnly s_first = new(1990, 1, 1);
    private static readonly string[] s_classes = ["AVM", "APM", "CM"];

    public IEnumerable<Story> Stories()
    {
        for (int number = 0; ; number++)
        {
            yield return Make(number);
        }
    }

    /// <summary>Stories with so many statements in all, the last one whole.</summary>
    public IEnumerable<Story> Until(int statements)
    {
        int made = 0;
        foreach (Story story in Stories().TakeWhile(_ => made < statements))
        {
            made += story.Statements.Length;
            yield return story;
        }
    }

    private Story Make(int number)
    {
        var chance = new Random(unchecked((seed * 1_000_003) + number));
        DateOnly day = s_first.AddDays(number / PerDay);
        int ofDay = number % PerDay;
        var reports = new Reports($"g{number:D7}", chance);
        if (ofDay < TreatyStories)
        {
            long place = (((long)(number / PerDay) * TreatyStories) + ofDay) * 7919 % (States * Treaties);
            new TreatyLife(reports, chance, StateAt((int)(place % States)), $"XT{place / States:D2}").Tell(day);
        }
        else
        {
            long place = (((long)(number / PerDay) * (PerDay - TreatyStories)) + ofDay - TreatyStories) * 7919 % (States * s_classes.Length);
            new Programme(reports, chance, StateAt((int)(place % States)), s_classes[place / States]).Tell(day);
        }

        return reports.ToStory();
    }

    private static string StateAt(int number) => string.Create(3, number, static (code, n) => (code[0], code[1], code[2]) = ('X', (char)('A' + (n / 26)), (char)('A' + (n % 26))));
}
