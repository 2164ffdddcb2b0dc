using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Record;
using InForce.Store;
using InForce.Testing;

namespace InForce.App.Tests.Record;

/// <summary>A host that runs on outlives its database: whoever asks while it is away is told so, and the next who asks is answered.</summary>
public sealed class RecordDoorTests
{
    [Fact]
    public async Task A_server_that_broke_off_and_is_back_is_asked_on_a_new_connection()
    {
        using PostgresServer? server = PostgresServer.TryStart(durable: true);
        Assert.SkipWhen(server is null, PostgresServer.Absent);
        string address = server.NewDatabase("door");
        Fill(address);
        using var door = new RecordDoor(address, Law(address), TimeProvider.System);
        Assert.Equal(3, await AllAsync(door));

        server.CrashAndRestart();

        Assert.Equal(3, await AllAsync(door));
        Assert.NotEmpty(await door.AskAsync((q, _, _) => q.Store.Log().ToArray(), null, Cancel));
    }

    [Fact]
    public async Task A_file_that_was_damaged_is_told_and_read_again_once_it_is_restored()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inforce-door-");
        string record = Path.Combine(folder.FullName, "record.db");
        Fill(record);
        byte[] sound = await File.ReadAllBytesAsync(record, Cancel);
        using (var door = new RecordDoor(record, Law(record), TimeProvider.System))
        {
            await File.WriteAllBytesAsync(record, [.. sound[..100], .. new byte[sound.Length - 100]], Cancel);
            EnvironmentFaultException fault = await Assert.ThrowsAsync<EnvironmentFaultException>(() => AllAsync(door));
            Assert.Contains("restore", fault.Message, StringComparison.Ordinal);

            await File.WriteAllBytesAsync(record, sound, Cancel);
            Assert.Equal(3, await AllAsync(door));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_record_told_in_the_background_is_the_one_that_answers_and_grows_with_it()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inforce-door-");
        string record = Path.Combine(folder.FullName, "record.db");
        Fill(record);
        using (var door = new RecordDoor(record, Law(record), TimeProvider.System))
        {
            await door.MakeReady();

            Assert.True(door.Ready.IsCompletedSuccessfully);
            Chronicle whole = await WholeAsync(door);
            foreach (State state in StateDirectory.Shipped.Existing.Take(80))
            {
                await door.AskAsync((q, _, at) => q.ChronicleOf(RecordSubject.State(state.Iso3), at.Read), null, Cancel);
            }

            Assert.Same(whole, await WholeAsync(door));
            using (RecordStore store = RecordStore.Open(record))
            {
                Saying.Add(store, Saying.Vote("d4", "2025-04-16"), 2);
            }

            Assert.Equal(4, (await WholeAsync(door)).Claims.Length);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_host_whose_record_is_not_there_or_cannot_be_read_starts_all_the_same()
    {
        using var none = new RecordDoor("nowhere/record.db", Law("nowhere/record.db"), TimeProvider.System);
        await none.MakeReady();

        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "no record at all, and long enough to be looked at as one", Cancel);
        using var other = new RecordDoor(file, Law(file), TimeProvider.System);
        await other.MakeReady();

        await Assert.ThrowsAsync<BadInputException>(() => AllAsync(other));
        File.Delete(file);
    }

    [Fact]
    public async Task What_was_written_where_the_clock_is_ahead_by_moments_is_told_at_once_and_later_with_all_the_rest()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inforce-door-");
        string record = Path.Combine(folder.FullName, "record.db");
        Fill(record);
        DateTimeOffset now = Saying.Day(1).AddSeconds(-20);
        using (var door = new RecordDoor(record, new OverlaidLaw(null, record, () => now), TimeProvider.System))
        {
            await door.MakeReady();
            Assert.Equal(3, await AllAsync(door));
            Assert.Equal(3, (await WholeAsync(door)).Claims.Length);

            now = Saying.Day(1).AddHours(1);
            using (RecordStore store = RecordStore.Open(record))
            {
                Saying.Add(store, Saying.Vote("d4", "2025-04-16"), 1);
            }

            Assert.Equal(4, (await WholeAsync(door)).Claims.Length);

            now = Saying.Day(0);
            Assert.Equal(0, await AllAsync(door));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_goes_wrong_in_the_background_is_told_to_the_host_and_known_until_it_goes_well_again()
    {
        var now = new RecordMoment(LawDesk.Open(null), new MomentStamp(1, Saying.Day(1)), null);
        var failures = new List<Exception>();
        int asked = 0;
        var finding = new InBackground<string>((_, _) => ++asked == 2 ? throw new EnvironmentFaultException("the record", "it is damaged", "restore it") : "found " + asked, TimeProvider.System, failures.Add);

        Assert.Equal("found 1", await finding.AskAsync(now, Saying.Day(1), _ => true, Cancel));
        Assert.Equal("found 1", await finding.AskAsync(now, Saying.Day(1), f => f != "found 1", Cancel));
        Assert.Same(failures.Single(), finding.Fault);

        Assert.Equal("found 3", await finding.AskAsync(now, Saying.Day(1), f => f != "found 1", Cancel));
        Assert.Null(finding.Fault);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<int> AllAsync(RecordDoor door) => door.AskAsync((q, _, at) => q.All(at.Read).Count(), null, Cancel);

    private static async Task<Chronicle> WholeAsync(RecordDoor door) => (await door.AnswerWholeAsync<Chronicle?>(null, "whole", null, (q, at) => q.Whole(at), Cancel)).Value!;

    private static OverlaidLaw Law(string record) => new(null, record, () => Saying.Day(9));

    private static void Fill(string address)
    {
        using RecordStore store = RecordStore.Open(address);
        foreach (string doc in (string[])["d1", "d2", "d3"])
        {
            Saying.Add(store, Saying.Vote(doc, "2025-04-16"), 1);
        }
    }
}
