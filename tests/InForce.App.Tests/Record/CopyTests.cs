using InForce.App.Record;
using InForce.App.Record.Review;
using InForce.Core.Problems;
using InForce.Store;
using InForce.Store.Tests;

namespace InForce.App.Tests.Record;

/// <summary>A record in another place is the same record: same hash at every instant, same log, same answers.</summary>
public sealed class CopyTests(Stores stores)
{
    [Theory]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public void A_copy_on_the_other_database_has_the_same_hash_log_and_words_and_grows_on(string from, string to)
    {
        using RecordStore source = Filled(from), target = RecordStore.Open(stores.NewAddress(to));

        source.CopyTo(target);

        Assert.Equal(Hashes(source), Hashes(target));
        Assert.Equal(source.Log(), target.Log());
        Assert.Equal(source.Search("parliament", Saying.Day(9), 9).Select(d => d.Id), target.Search("parliament", Saying.Day(9), 9).Select(d => d.Id));
        Assert.Equal(AddOutcome.New, Saying.Add(target, Saying.Vote("z", "2025-04-16"), 9));
        Assert.Throws<BadInputException>(() => source.CopyTo(target));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_backup_comes_back_whole_and_one_that_is_cut_off_or_altered_is_refused(string kind)
    {
        using RecordStore source = Filled(kind), target = RecordStore.Open(stores.NewAddress(kind));
        string file = stores.NewAddress("sqlite") + ".backup";
        source.Backup(file);
        byte[] whole = File.ReadAllBytes(file);

        foreach (int at in Enumerable.Range(0, 40).Select(i => i * (whole.Length - 1) / 39))
        {
            File.WriteAllBytes(file, whole[..at]);
            Assert.Contains(at < 17 ? "no backup" : "cut off", Assert.Throws<BadInputException>(() => target.Restore(file)).What, StringComparison.Ordinal);
            byte[] altered = [.. whole];
            altered[at] ^= 1;
            File.WriteAllBytes(file, altered);
            Assert.Throws<BadInputException>(() => target.Restore(file));
        }

        Assert.True(target.IsEmpty);
        File.WriteAllBytes(file, whole);
        target.Restore(file);
        Assert.Equal(Hashes(source), Hashes(target));
        Assert.Throws<BadInputException>(() => source.Backup(file));
    }

    [Fact]
    public void Every_flipped_bit_of_an_exported_log_is_found_and_its_entry_named()
    {
        using RecordStore store = Filled("sqlite");
        string file = stores.NewAddress("sqlite") + ".jsonl";
        byte[] whole = System.Text.Encoding.UTF8.GetBytes(string.Concat(store.Log().Select(e => LogLine.Json(e) + "\n")));
        File.WriteAllBytes(file, whole);
        Assert.True(LogFile.Verify(file).Sound);
        Assert.Equal(store.VerifyLog().Head, LogFile.Verify(file).Head);

        int entry = 1;
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] altered = [.. whole];
            altered[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(file, altered);
            LogVerdict verdict = LogFile.Verify(file);
            Assert.Equal((false, (long?)entry), (verdict.Sound, verdict.Broken));
            entry += whole[at] == '\n' ? 1 : 0;
        }
    }

    private static (string, string, string) Hashes(RecordStore store) =>
        (RecordExport.Hash(store, Saying.Day(1)), RecordExport.Hash(store, Saying.Day(3)), RecordExport.Hash(store, Saying.Day(9)));

    private RecordStore Filled(string kind)
    {
        RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Saying.Add(store, Saying.Vote("a", "2025-04-16"), 1);
        Saying.Add(store, Saying.Vote("b", "2025-09-16", evidence: "The Saeima’s “Ķ” 😀 parliament voted."), 1);
        Saying.Add(store, Saying.Vote("a", "2025-04-17"), 2);
        new ReviewDesk(Saying.Questions(store)).Accept("a-01", new Signature("Anna", "read", Saying.Day(2)));
        new ReviewDesk(Saying.Questions(store)).Merge(["a-01", "b-01"], new Signature("Anna", "one act", Saying.Day(3)));
        store.Remove("b", Saying.Day(4), "tester", "printed in error");
        return store;
    }
}
