using InForce.App.Accounts;
using InForce.App.Record;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.App.Tests.Accounts;

public sealed class AccountDeskTests : IDisposable
{
    private const string Password = "four words of a password";
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inforce-accounts-");
    private readonly RecordStore _store;
    private readonly AccountDoor _door;
    private readonly Entrance _entrance;

    public AccountDeskTests()
    {
        string record = Path.Combine(_folder.FullName, "r.db");
        _store = RecordStore.Open(record);
        _door = new AccountDoor(record);
        _entrance = new Entrance(_door, new SignInThrottle());
    }

    private AccountDesk Desk => new(_store, "tests", s_now);

    private Task<Person?> OfTokenAsync(string secret) => _entrance.OfAsync(secret, isToken: true, s_now, TestContext.Current.CancellationToken);

    [Fact]
    public void A_link_is_good_for_three_days_and_once()
    {
        Secret late = Desk.Add("late", Role.Reader), used = Desk.Add("used", Role.Reader);
        _entrance.SetPassword(used.Text, Password, "here", s_now);

        Assert.Null(_entrance.OfLink(late.Text, s_now + AccountDesk.LinkLife));
        Assert.Throws<BadInputException>(() => _entrance.SetPassword(late.Text, Password, "here", s_now + AccountDesk.LinkLife));
        Assert.Throws<BadInputException>(() => _entrance.SetPassword(used.Text, Password, "here", s_now));
    }

    [Fact]
    public void A_session_ends_with_its_time_the_role_and_the_account()
    {
        Desk.Add("boss", Role.Administrator);
        Assert.Null(SessionAfter("one", () => { }, s_now + Entrance.SessionLife));
        Assert.Null(SessionAfter("two", () => Desk.SetRole("two", Role.Steward), s_now));
        Assert.Null(SessionAfter("three", () => Desk.SetDisabled("three", disabled: true), s_now));
        Assert.Null(SessionAfter("four", () => Desk.Invite("four", forget: true), s_now));
        Assert.Equal("five", SessionAfter("five", () => Desk.Invite("five", forget: false), s_now)?.Name);
    }

    [Fact]
    public async Task Someone_kept_out_cannot_sign_in_and_their_tokens_open_nothing()
    {
        _entrance.SetPassword(Desk.Add("eva", Role.Reader).Text, Password, "here", s_now);
        (Secret token, _) = Desk.IssueToken("eva", "api", "tests", 30);
        Assert.Equal("api", (await OfTokenAsync(token.Text))?.Scopes);

        Desk.SetDisabled("eva", disabled: true);

        Assert.Null(await OfTokenAsync(token.Text));
        Assert.IsType<SignInOutcome.Refused>(_entrance.SignIn("eva", Password, "a", s_now));
        Assert.Throws<BadInputException>(() => Desk.IssueToken("eva", "api", "tests", 30));
    }

    [Fact]
    public void The_last_administrator_stays()
    {
        Desk.Add("boss", Role.Administrator);

        Assert.Throws<BadInputException>(() => Desk.SetRole("boss", Role.Reader));
        Assert.Throws<BadInputException>(() => Desk.SetDisabled("boss", disabled: true));
        Desk.Add("deputy", Role.Administrator);
        Desk.SetRole("boss", Role.Reader);
    }

    [Theory]
    [InlineData("E")]
    [InlineData("Eva")]
    [InlineData("eva m")]
    [InlineData("../eva")]
    [InlineData("éva")]
    public void A_name_that_could_be_mistaken_is_refused(string name)
    {
        Assert.Throws<BadInputException>(() => Desk.Add(name, Role.Reader));
    }

    [Fact]
    public async Task A_session_is_no_token_and_a_token_no_link()
    {
        string session = _entrance.SetPassword(Desk.Add("eva", Role.Reader).Text, Password, "here", s_now).Session.Text;
        string token = Desk.IssueToken("eva", "mcp,api", string.Empty, 1).Token.Text;

        Assert.Null(await OfTokenAsync(session));
        Assert.Null(_entrance.OfSession(token, s_now));
        Assert.Null(_entrance.OfLink(token, s_now));
    }

    [Fact]
    public void The_content_hash_does_not_depend_on_accounts_and_the_log_names_who_changed_them()
    {
        string before = RecordExport.Hash(_store, s_now);

        Secret link = Desk.Add("eva", Role.Reader);
        _entrance.SetPassword(link.Text, Password, "here", s_now);
        Desk.SetRole("eva", Role.Reviewer);

        Assert.Equal(before, RecordExport.Hash(_store, s_now));
        Assert.Equal(
            [("tests", "account-add", "reader"), ("eva", "account-password", ""), ("tests", "account-role", "reader to reviewer")],
            _store.Log().Select(e => (e.Who, e.Action, e.Detail)));
        Assert.True(_store.VerifyLog().Sound);
        Assert.DoesNotContain(_store.Accounts(), a => a.ToString().Contains(a.Password!, StringComparison.Ordinal));
    }

    [Fact]
    public void The_throttle_holds_a_bounded_number_of_counts_and_forgets_in_time()
    {
        var throttle = new SignInThrottle();
        for (int i = 0; i < 3 * SignInThrottle.Most; i++)
        {
            throttle.Admits("name" + i, "address" + i, s_now, Never);
        }

        Assert.InRange(throttle.Count, 1, SignInThrottle.Most);
        throttle.Admits("last", "last", s_now + SignInThrottle.Window, Never);
        Assert.Equal(3, throttle.Count);
    }

    [Fact]
    public void One_address_may_not_try_many_names()
    {
        var throttle = new SignInThrottle();

        int admitted = Enumerable.Range(0, 200).Count(i => throttle.Admits("name" + i, "one", s_now, Never) == Admission.Admitted);

        Assert.Equal(SignInThrottle.PerAddress, admitted);
        Assert.Equal(Admission.Admitted, throttle.Admits("name", "one", s_now + SignInThrottle.Window, Never));
    }

    private static bool Never() => false;

    public void Dispose()
    {
        _store.Dispose();
        _door.Dispose();
        _folder.Delete(recursive: true);
    }

    private Person? SessionAfter(string name, Action change, DateTimeOffset asked)
    {
        string session = _entrance.SetPassword(Desk.Add(name, Role.Reader).Text, Password, "here", s_now).Session.Text;
        Assert.Equal(name, _entrance.OfSession(session, s_now)?.Name);
        change();
        return _entrance.OfSession(session, asked);
    }
}
