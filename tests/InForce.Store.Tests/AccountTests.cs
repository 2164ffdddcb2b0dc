using InForce.Store.Accounts;

namespace InForce.Store.Tests;

/// <summary>Accounts and their keys, beside a record that does not depend on them.</summary>
public sealed class AccountTests(Stores stores)
{
    private static readonly Account s_eva = new("eva", "reviewer", "hashed", Told.Day(1), null);

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void An_account_comes_back_as_it_was_last_saved(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Assert.False(store.HasAccounts);

        store.Save(s_eva);
        store.Save(s_eva with { Role = "reader", DisabledAt = Told.Day(2) });

        Assert.True(store.HasAccounts);
        Assert.Equal(s_eva with { Role = "reader", DisabledAt = Told.Day(2) }, Assert.Single(store.Accounts()));
        Assert.Null(store.Account("EVA"));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_key_is_good_from_its_making_to_its_end_and_ends_once(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        store.Save(s_eva);
        AccountKey token = Key("aaaaaaaaaaaaaa", AccountKeyKind.Token), link = Key("bbbbbbbbbbbbbb", AccountKeyKind.Link);
        store.Issue(token);
        store.Issue(link);

        Assert.Equal(token, store.Key(token.Hash, Told.Day(4)));
        Assert.Null(store.Key(token.Hash, token.ExpiresAt));
        Assert.True(store.End(link.Hash, Told.Day(3)));
        Assert.False(store.End(link.Hash, Told.Day(3)));
        Assert.Null(store.Key(link.Hash, Told.Day(3)));
        store.EndAll("eva", AccountKeyKind.Token, Told.Day(3));
        Assert.Empty(store.Keys("eva", AccountKeyKind.Token, Told.Day(3)));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_copy_carries_no_account_and_a_session_that_ran_out_is_forgotten(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind)), copy = RecordStore.Open(stores.NewAddress(kind));
        store.Save(s_eva);
        store.Note("account-add", "eva", "reviewer", Told.Day(1), "tests");
        store.Issue(Key("cccccccccccccc", AccountKeyKind.Session));
        store.Issue(Key("dddddddddddddd", AccountKeyKind.Session) with { CreatedAt = Told.Day(6), ExpiresAt = Told.Day(7) });

        store.CopyTo(copy);

        Assert.Null(store.Key("cccccccccccccc", Told.Day(2)));
        Assert.False(copy.HasAccounts);
        Assert.Equal(store.Log(), copy.Log());
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_web_key_stays_as_first_kept(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));

        store.KeepWebKey("key-1", "<key/>");
        store.KeepWebKey("key-1", "<other/>");

        Assert.Equal(["<key/>"], store.WebKeys());
    }

    private static AccountKey Key(string hash, AccountKeyKind kind) => new(hash, "eva", kind, string.Empty, string.Empty, Told.Day(1), Told.Day(5));
}
