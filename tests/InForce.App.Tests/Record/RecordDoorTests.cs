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
    public void A_server_that_broke_off_is_asked_anew_by_whoever_comes_next()
    {
        using PostgresServer? server = PostgresServer.TryStart(durable: true);
        Assert.SkipWhen(server is null, PostgresServer.Absent);
        string address = server.NewDatabase("door");
        Fill(address);
        using var door = new RecordDoor(address, Law(address), TimeProvider.System);
        Assert.Equal(3, All(door));

        server.CrashAndRestart();

        EnvironmentFaultException fault = Assert.Throws<EnvironmentFaultException>(() => All(door));
        Assert.DoesNotContain("Npgsql", fault.Message, StringComparison.Ordinal);
        Assert.Equal(3, All(door));
        Assert.NotEmpty(door.Ask((q, _) => q.Store.Log().ToArray()));
    }

    [Fact]
    public void A_file_that_was_damaged_is_told_and_read_again_once_it_is_restored()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inforce-door-");
        string record = Path.Combine(folder.FullName, "record.db");
        Fill(record);
        byte[] sound = File.ReadAllBytes(record);
        using (var door = new RecordDoor(record, Law(record), TimeProvider.System))
        {
            File.WriteAllBytes(record, [.. sound[..100], .. new byte[sound.Length - 100]]);
            EnvironmentFaultException fault = Assert.Throws<EnvironmentFaultException>(() => All(door));
            Assert.Contains("restore", fault.Message, StringComparison.Ordinal);

            File.WriteAllBytes(record, sound);
            Assert.Equal(3, All(door));
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
            RecordQuestions before = door.Ask((q, _) => q);

            await door.MakeReady(Saying.Day(9));

            Assert.True(door.Ready.IsCompletedSuccessfully);
            Assert.NotSame(before, door.Ask((q, _) => q));
            Chronicle whole = door.Ask((q, _) => q.Whole(Saying.Day(9)));
            Assert.All(StateDirectory.Shipped.Existing.Take(80), s => door.Ask((q, _) => q.ChronicleOf(RecordSubject.State(s.Iso3), Saying.Day(9))));
            Assert.Same(whole, door.Ask((q, _) => q.Whole(Saying.Day(9))));
            using (RecordStore store = RecordStore.Open(record))
            {
                Saying.Add(store, Saying.Vote("d4", "2025-04-16"), 2);
            }

            Assert.Equal(4, door.Ask((q, _) => q.Whole(Saying.Day(9)).Claims.Length));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_host_whose_record_is_not_there_or_cannot_be_read_starts_all_the_same()
    {
        using var none = new RecordDoor("nowhere/record.db", Law("nowhere/record.db"), TimeProvider.System);
        await none.MakeReady(Saying.Day(9));

        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "no record at all, and long enough to be looked at as one", TestContext.Current.CancellationToken);
        using var other = new RecordDoor(file, Law(file), TimeProvider.System);
        await other.MakeReady(Saying.Day(9));

        Assert.Throws<BadInputException>(() => All(other));
        File.Delete(file);
    }

    private static int All(RecordDoor door) => door.Ask((q, _) => q.All(Saying.Day(9)).Count());

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
