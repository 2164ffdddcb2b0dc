using InForce.App.Accounts;
using InForce.Store;
using InForce.Store.Accounts;
using InForce.Store.Tests;

namespace InForce.App.Tests.Accounts;

/// <summary>What is kept of who entered, and who can be kept out by whom.</summary>
public sealed class EntranceNoteTests(Stores stores)
{
    private const string Password = "four words of a password";
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void Every_way_in_and_out_is_noted_for_ninety_days_and_never_an_unknown_name(string kind)
    {
        string record = stores.NewAddress(kind);
        using var door = new AccountDoor(record);
        Entrance entrance = With(record, door, "eva");
        string session = Assert.IsType<SignInOutcome.Entered>(entrance.SignIn("Eva", Password, "office", s_now)).Session.Text;
        entrance.SignIn("eva", "wrong", "elsewhere", s_now);
        entrance.SignIn("my password by mistake", "eva", "elsewhere", s_now);
        entrance.SignOut(session, "office", s_now.AddMinutes(1));
        entrance.SignOut(session, "office", s_now.AddMinutes(2));

        IReadOnlyList<EntranceNote> notes = door.Look(store => store.Entrances(null, default));

        Assert.Equal(
            [("eva", "desk", "entered-by-link"), ("eva", "office", "entered"), ("eva", "elsewhere", "refused"), ("", "elsewhere", "refused"), ("eva", "office", "left")],
            notes.Select(n => (n.Name, n.Address, n.Outcome)));
        Assert.Equal(4, door.Look(store => store.Entrances("eva", default)).Count);
        entrance.SignIn("eva", Password, "office", s_now + Entrance.NotesKept + TimeSpan.FromSeconds(1));
        Assert.Equal(["left", "entered"], door.Look(store => store.Entrances(null, default)).Select(n => n.Outcome));
    }

    [Fact]
    public void Whoever_knows_a_name_cannot_keep_its_owner_out_from_another_address()
    {
        string record = stores.NewAddress("sqlite");
        using var door = new AccountDoor(record);
        Entrance entrance = With(record, door, "eva");
        for (int i = 0; i < SignInThrottle.PerNameAndAddress; i++)
        {
            Assert.IsType<SignInOutcome.Refused>(entrance.SignIn("eva", "guess " + i, "stranger", s_now));
        }

        Assert.IsType<SignInOutcome.Wait>(entrance.SignIn("eva", Password, "stranger", s_now));
        Assert.IsType<SignInOutcome.Wait>(entrance.SignIn("eva", Password, "stranger", s_now));
        Assert.IsType<SignInOutcome.Entered>(entrance.SignIn("eva", Password, "office", s_now));
        Assert.Single(door.Look(store => store.Entrances("eva", default)), n => n.Outcome == EntranceOutcomes.TurnedAway);
    }

    [Fact]
    public void Guesses_from_many_addresses_are_stopped_while_the_owner_still_enters_from_where_they_did_before()
    {
        string record = stores.NewAddress("sqlite");
        using var door = new AccountDoor(record);
        var throttle = new SignInThrottle();
        Entrance entrance = With(record, door, "eva", throttle);
        entrance.SignIn("eva", Password, "office", s_now);
        for (int i = 0; i < SignInThrottle.PerName; i++)
        {
            throttle.Admits("eva", "bot" + i, s_now, () => false);
        }

        Assert.IsType<SignInOutcome.Wait>(entrance.SignIn("eva", "guess", "bot-of-another-network", s_now));
        Assert.IsType<SignInOutcome.Wait>(entrance.SignIn("eva", Password, "hotel", s_now));
        Assert.IsType<SignInOutcome.Entered>(entrance.SignIn("eva", Password, "office", s_now));
        Assert.IsType<SignInOutcome.Entered>(entrance.SignIn("eva", Password, "hotel", s_now + SignInThrottle.Window));
    }

    private static Entrance With(string record, AccountDoor door, string name, SignInThrottle? throttle = null)
    {
        using RecordStore store = RecordStore.Open(record);
        var entrance = new Entrance(door, throttle ?? new SignInThrottle());
        entrance.SetPassword(new AccountDesk(store, "tests", s_now).Add(name, Role.Administrator).Text, Password, "desk", s_now);
        return entrance;
    }
}
