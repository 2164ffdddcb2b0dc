using System.Collections.Immutable;
using InForce.App.Record.Review;
using InForce.Core.Problems;
using InForce.Law.Acts;
using InForce.Record.Judgements;
using InForce.Store;

namespace InForce.App.Law;

/// <summary>An act a user added above the registry, and who did so.</summary>
/// <param name="Id">Of the judgement that holds it; taking it back names this.</param>
/// <param name="AddedAt">Instant, ISO 8601 in UTC.</param>
public sealed record UserAct(string Id, Act Act, string Who, string AddedAt, string Reason);

/// <summary>
/// Users' own acts, kept in the record as judgements: each addition and each withdrawal is logged with name and reason, nothing is
/// overwritten, and what was taken back no longer holds.
/// </summary>
public sealed class UserActs : IActOverlay
{
    private const string Kind = "law-act";

    private UserActs(ImmutableArray<UserAct> all) => All = all;

    /// <summary>Those that hold, in the order added.</summary>
    public ImmutableArray<UserAct> All { get; }

    public ImmutableArray<Act> Acts => [.. All.Select(a => a.Act with { Source = $"{a.Act.Source} (added by {a.Who}, {a.AddedAt[..10]})" })];

    public static UserActs Of(IRecordStore store, DateTimeOffset knownAt) => new(
    [
        .. JudgementBook.Of(store.Judgements(knownAt)).Standing.Where(j => j.Action == Kind)
            .Select(j => new UserAct(j.Id, UserActLine.Read(j.Value ?? string.Empty), j.Who, j.At, j.Reason)),
    ]);

    /// <summary>Those of the record at an address; none where there is no record.</summary>
    public static UserActs At(string address, DateTimeOffset knownAt)
    {
        if (!RecordStore.Exists(address))
        {
            return new UserActs([]);
        }

        using RecordStore store = RecordStore.Open(address);
        return Of(store, knownAt);
    }

    /// <summary>Adds an act, unless one of the same kind, state, treaty and day stands already.</summary>
    /// <returns>The act as it stands, and whether it is new.</returns>
    public static (UserAct Act, bool New) Add(IRecordStore store, Act act, DateTimeOffset at, string who, string reason)
    {
        UserAct? same = Of(store, at).All.FirstOrDefault(a =>
            a.Act.Treaty == act.Treaty && a.Act.State == act.State && a.Act.Action == act.Action && a.Act.On == act.On);
        if (same is not null)
        {
            return (same, false);
        }

        Judgement given = Judging.Append(store, new Judgement(Kind, [], $"{act.Treaty}|{act.State}", UserActLine.Write(act), who, reason, string.Empty), at).Judgement;
        return (new UserAct(given.Id, act, who, given.At, reason), true);
    }

    /// <summary>Takes an added act back. It stays in the record and its log.</summary>
    /// <exception cref="BadInputException">No such act stands.</exception>
    public static UserAct Withdraw(IRecordStore store, string id, DateTimeOffset at, string who, string reason)
    {
        UserAct act = Of(store, at).All.FirstOrDefault(a => a.Id == id)
            ?? throw new BadInputException("law act withdraw", $"no added act {id} stands in this record", "see 'inforce law act list'");
        Judging.Append(store, new Judgement(JudgementActions.Undo, [id], null, null, who, reason, string.Empty), at);
        return act;
    }
}
