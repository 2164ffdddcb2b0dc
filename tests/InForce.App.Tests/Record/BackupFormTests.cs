using System.IO.Compression;
using System.Security.Cryptography;
using InForce.App.Accounts;
using InForce.App.Record;
using InForce.Core.Problems;
using InForce.Store;
using InForce.Store.Tests;

namespace InForce.App.Tests.Record;

/// <summary>What a backup holds, of which version it is, and with whom it is shared.</summary>
public sealed class BackupFormTests(Stores stores)
{
    private const int FirstLine = 17;
    private const string Password = "four words of a password";

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Accounts_and_tokens_come_back_when_asked_for_and_sessions_and_links_never(string kind)
    {
        string from = stores.NewAddress(kind), to = stores.NewAddress(kind), plain = stores.NewAddress(kind), file = stores.NewAddress("sqlite") + ".backup";
        (string token, string session, string link) = Fill(from);
        using (RecordStore source = RecordStore.Open(from), target = RecordStore.Open(to), without = RecordStore.Open(plain))
        {
            source.Backup(file, accounts: true);
            source.Backup(file + ".plain");
            target.Restore(file);
            without.Restore(file + ".plain");
            Assert.Equal(source.Accounts(), target.Accounts());
            Assert.Equal(RecordExport.Hash(source, Saying.Day(9)), RecordExport.Hash(target, Saying.Day(9)));
            Assert.False(without.HasAccounts);
        }

        using var door = new AccountDoor(to);
        var entrance = new Entrance(door, new SignInThrottle());
        Assert.Equal("eva", (await entrance.OfAsync(token, isToken: true, Saying.Day(1), TestContext.Current.CancellationToken))?.Name);
        Assert.Null(entrance.OfSession(session, Saying.Day(1)));
        Assert.Null(entrance.OfLink(link, Saying.Day(1)));
        Assert.IsType<SignInOutcome.Entered>(entrance.SignIn("eva", Password, "here", Saying.Day(1)));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void A_backup_of_a_newer_version_is_refused_with_that_reason_and_one_of_the_first_is_read()
    {
        string from = stores.NewAddress("sqlite"), file = from + ".backup";
        Fill(from);
        using RecordStore source = RecordStore.Open(from), target = RecordStore.Open(stores.NewAddress("sqlite"));
        source.Backup(file);
        byte[] now = File.ReadAllBytes(file);

        File.WriteAllBytes(file, Sealed("InForce backup 3\n", Content(now)));
        BadInputException newer = Assert.Throws<BadInputException>(() => target.Restore(file));
        File.WriteAllBytes(file, Sealed("InForce backup 1\n", Content(now)[..^1]));
        target.Restore(file);

        Assert.Contains("a newer version of InForce wrote this backup", newer.Message, StringComparison.Ordinal);
        Assert.Equal(source.Log(), target.Log());
    }

    [Fact]
    public void A_backup_that_was_altered_and_sealed_anew_is_refused_for_what_its_log_says()
    {
        string from = stores.NewAddress("sqlite"), file = from + ".backup";
        Fill(from);
        using RecordStore source = RecordStore.Open(from), target = RecordStore.Open(stores.NewAddress("sqlite"));
        source.Backup(file);
        byte[] content = Content(File.ReadAllBytes(file));
        byte[] said = System.Text.Encoding.Unicode.GetBytes("occurred"), other = System.Text.Encoding.Unicode.GetBytes("proposed");
        int at = content.AsSpan().IndexOf(said);
        other.CopyTo(content, at);

        File.WriteAllBytes(file, Sealed("InForce backup 2\n", content));
        BadInputException refused = Assert.Throws<BadInputException>(() => target.Restore(file));

        Assert.True(at > 0);
        Assert.Contains("its log does not hold", refused.Message, StringComparison.Ordinal);
        Assert.True(target.IsEmpty);
    }

    private static (string Token, string Session, string Link) Fill(string address)
    {
        using RecordStore store = RecordStore.Open(address);
        Saying.Add(store, Saying.Vote("a", "2025-04-16"), 1);
        var desk = new AccountDesk(store, "tests", Saying.Day(1));
        using var door = new AccountDoor(address);
        string session = new Entrance(door, new SignInThrottle()).SetPassword(desk.Add("eva", Role.Administrator).Text, Password, "here", Saying.Day(1)).Session.Text;
        return (desk.IssueToken("eva", "api", string.Empty, 30).Token.Text, session, desk.Add("joe", Role.Reader).Text);
    }

    private static byte[] Content(byte[] backup)
    {
        using var packed = new GZipStream(new MemoryStream(backup[FirstLine..]), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>A backup of this content with a digest that fits.</summary>
    private static byte[] Sealed(string firstLine, byte[] content)
    {
        using var whole = new MemoryStream();
        whole.Write(System.Text.Encoding.ASCII.GetBytes(firstLine));
        using (var packed = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(content);
        }

        return [.. whole.ToArray(), .. SHA256.HashData(whole.ToArray()), .. "whole.\n"u8];
    }
}
