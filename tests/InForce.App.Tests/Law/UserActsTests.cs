using InForce.App.Law;
using InForce.Core.Problems;
using InForce.Law;
using InForce.Law.Acts;
using InForce.Law.Engine;
using InForce.Store;

namespace InForce.App.Tests.Law;

public sealed class UserActsTests : IDisposable
{
    private static readonly DateTimeOffset s_added = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly s_day = new(2026, 11, 25);
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"acts-{Environment.ProcessId}-{s_next++}.db");
    private static int s_next;

    [Fact]
    public void A_notice_added_today_moves_the_law_and_says_who_added_it()
    {
        using RecordStore store = RecordStore.Open(_file);
        Assert.True(UserActs.Add(store, Notice(), s_added, "J. Clerk", "seen at the depositary").New);

        StandingAnswer answer = LawDesk.Open(null, UserActs.Of(store, s_added)).Status("Norway", "APMBC", new DateOnly(2027, 1, 1), s_added);

        Assert.Equal((StandingKind.Leaving, new DateOnly(2027, 5, 20)), (answer.Standing, answer.Until));
        Assert.Contains(answer.Acts, a => a.Notification == "C.N.1.2026" && a.Source.Contains("added by J. Clerk", StringComparison.Ordinal));
    }

    [Fact]
    public void Adding_the_same_act_again_changes_nothing()
    {
        using RecordStore store = RecordStore.Open(_file);
        UserActs.Add(store, Notice(), s_added, "J. Clerk", string.Empty);

        Assert.False(UserActs.Add(store, Notice(), s_added.AddHours(1), "A. Other", string.Empty).New);
        Assert.Single(UserActs.Of(store, s_added.AddDays(1)).All);
    }

    [Fact]
    public void An_act_taken_back_holds_no_longer_but_stays_in_the_log()
    {
        using RecordStore store = RecordStore.Open(_file);
        (UserAct act, _) = UserActs.Add(store, Notice(), s_added, "J. Clerk", string.Empty);

        UserActs.Withdraw(store, act.Id, s_added.AddHours(2), "J. Clerk", "misread");

        Assert.Empty(UserActs.Of(store, s_added.AddHours(3)).All);
        Assert.Single(UserActs.Of(store, s_added.AddHours(1)).All);
        Assert.Equal(2, store.Log().Count());
        Assert.True(store.VerifyLog().Sound);
        Assert.Throws<BadInputException>(() => UserActs.Withdraw(store, act.Id, s_added.AddHours(4), "J. Clerk", string.Empty));
    }

    [Fact]
    public void What_is_added_today_changes_no_answer_as_known_yesterday()
    {
        using RecordStore store = RecordStore.Open(_file);
        UserActs.Add(store, Notice(), s_added, "J. Clerk", string.Empty);

        StandingAnswer before = LawDesk.Open(null, UserActs.Of(store, s_added)).Status("NOR", "APMBC", new DateOnly(2027, 1, 1), s_added.AddDays(-1));

        Assert.Equal(StandingKind.Party, before.Standing);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    private static Act Notice() => new("APMBC", "NOR", "withdrawal", new DateOnly(2026, 11, 20), null, SourceTier.Official, "depositary", string.Empty, s_day, "C.N.1.2026");
}
