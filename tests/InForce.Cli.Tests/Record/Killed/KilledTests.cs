using System.Globalization;
using System.Text.Json;

namespace InForce.Cli.Tests.Record.Killed;

/// <summary>
/// Killed with -9 at seeded random moments of its work: the record opens, nothing acknowledged is lost, the command again ends where it would have ended.
/// </summary>
/// <remarks>
/// <c>INFORCE_KILLS</c> gives the number of moments per command and database. Moments spread evenly from shortly before the first acknowledgement
/// of an undisturbed run to its end; a machine that is slower or faster that minute moves them, and every outcome must hold at any moment.
/// </remarks>
public sealed class KilledTests(KilledRecords records) : IClassFixture<KilledRecords>
{
    private const int Documents = 192;
    private const string KnownAt = "2026-02-01";
    private static readonly string[] s_places = ["Riga", "Tallinn", "Vilnius", "Helsinki", "Warsaw", "Oslo", "Vienna", "Geneva"];
    private static readonly int s_moments = int.Parse(Environment.GetEnvironmentVariable("INFORCE_KILLS") is { Length: > 0 } given ? given : "3", CultureInfo.InvariantCulture);

    public static TheoryData<string> Kinds { get; } = ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Add_keeps_every_batch_it_told_of(string kind)
    {
        string whole = records.NewAddress(kind);
        Run undisturbed = Ended(Add(whole, null));
        string expected = KilledRecords.HashOf(whole);

        Each(undisturbed.First * 0.7, undisturbed.Took, 71, after =>
        {
            string address = records.NewAddress(kind);
            Run killed = Add(address, after);
            int told = killed.Acknowledged.Where(l => l.EndsWith(" documents stored", StringComparison.Ordinal)).Select(l => int.Parse(l.Split(' ')[1], CultureInfo.InvariantCulture)).DefaultIfEmpty().Last();

            Assert.InRange(KilledRecords.Ask(address, s => s.Counts(KilledRecords.Later).Documents), told, Documents);
            Ended(Add(address, null));
            Assert.Equal(expected, KilledRecords.HashOf(address));
            return killed;
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Review_keeps_every_judgement_it_told_of(string kind)
    {
        string read = records.NewAddress(kind);
        Ended(Add(read, null));
        string[] statements = [.. KilledRecords.Ask(read, s => s.Statements(KilledRecords.Later).Select(x => x.Statement.Id).Take(60).ToArray())];
        string whole = records.CopyOf(kind, read);
        Run undisturbed = Ended(Accept(whole, statements, null));
        string expected = KilledRecords.HashOf(whole);

        Each(undisturbed.First * 0.7, undisturbed.Took, 72, after =>
        {
            string address = records.CopyOf(kind, read);
            Run killed = Accept(address, statements, after);
            string[] told = [.. killed.Acknowledged.Where(IsWhole).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("judgement").GetString()!)];

            string[] kept = KilledRecords.Ask(address, s => s.Log().Where(e => e.Action == "judge").Select(e => e.Subject).ToArray());
            Assert.Subset(kept.ToHashSet(), told.ToHashSet());
            Ended(Accept(address, statements, null));
            Assert.Equal(expected, KilledRecords.HashOf(address));
            return killed;
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Migration_of_an_early_record_is_done_whole_or_not_at_all(string kind)
    {
        string read = records.NewAddress(kind);
        Ended(Add(read, null));
        string expected = KilledRecords.HashOf(read);
        Run undisturbed = Ended(Complete(records.EarlyCopyOf(kind, read), null));

        Each(undisturbed.Took * 0.3, undisturbed.Took, 73, after =>
        {
            string address = records.EarlyCopyOf(kind, read);
            Run killed = Complete(address, after);

            Assert.Contains(KilledRecords.Ask(address, s => s.VerifyLog().Entries), (long[])[Documents, 2 * Documents]);
            Ended(Complete(address, null));
            Assert.Equal(expected, KilledRecords.HashOf(address));
            Assert.Equal((true, 2L * Documents), KilledRecords.Ask(address, s => s.VerifyLog(documents: true) is var v ? (v.Sound, v.Entries) : default));
            return killed;
        });
    }

    private static void Each(TimeSpan from, TimeSpan until, int seed, Func<TimeSpan, Run> trial)
    {
        var random = new Random(seed);
        int killed = 0;
        for (int i = 0; i < s_moments; i++)
        {
            killed += trial(from + ((until - from) * random.NextDouble())).Code is null ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{s_moments} moments, {killed} of them before the end");
    }

    private Run Add(string address, TimeSpan? after)
    {
        string file = Path.Combine(records.Folder, "many.jsonl");
        if (!File.Exists(file))
        {
            File.WriteAllLines(file, Enumerable.Range(0, Documents).Select(Line));
        }

        return KilledProgram.Start(records.Folder, after, "add", file, "--record", address, "--known-at", KnownAt, "--by", "reader", "--format", "json");
    }

    private static string Line(int i)
    {
        string day = new DateOnly(2025, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), place = s_places[i % s_places.Length];
        return $$"""{"id":"d{{i:D3}}","publisher":"Wire {{i % 40}}","published":"{{day}}","lang":"en","text":"{{place.ToUpperInvariant()}} - Latvia notified the United Nations on Friday of its withdrawal from the Ottawa Convention. Officials in {{place}} said the plan had been discussed {{i + 2}} times."}""";
    }

    private Run Accept(string address, string[] statements, TimeSpan? after) => KilledProgram.Start(
        records.Folder, after, ["review", "accept", .. statements, "--record", address, "--known-at", "2026-02-02", "--by", "reviewer", "--format", "jsonl"]);

    private Run Complete(string address, TimeSpan? after) => KilledProgram.Start(records.Folder, after, "log", "complete", "--record", address, "--by", "keeper");

    private static Run Ended(Run run)
    {
        Assert.True(run.Code == 0, string.Join('\n', run.Acknowledged));
        return run;
    }

    /// <summary>A line cut off by the kill was not acknowledged.</summary>
    private static bool IsWhole(string line) => line.StartsWith('{') && line.EndsWith('}');
}
