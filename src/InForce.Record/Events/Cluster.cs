using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;

namespace InForce.Record.Events;

/// <summary>Claims found to tell of one act, while the acts of a slot are being parted.</summary>
internal sealed class Cluster
{
    public List<Claim> Claims { get; } = [];

    public string FirstId { get; private set; } = string.Empty;

    /// <summary>Last day any firm claim names.</summary>
    public int LastDay { get; private set; } = int.MinValue;

    private Edtf? _core;

    public void Add(Claim claim)
    {
        Claims.Add(claim);
        if (FirstId.Length == 0 || string.CompareOrdinal(claim.Id, FirstId) < 0)
        {
            FirstId = claim.Id;
        }

        if (claim.When is { } when)
        {
            _core ??= when;
            LastDay = Math.Max(LastDay, (when.Earliest ?? when.Latest ?? DateOnly.MinValue).DayNumber);
        }
    }

    /// <summary>The date can be the act's; or the same vote figures are told one or two days off.</summary>
    public bool Accepts(Claim claim) => _core is not null && claim.When is { } when &&
        (Edtf.Compatible(_core, when) || (SameFigures(claim) && DistanceTo(when.Earliest) <= 2));

    /// <summary>Days from the act to a day; far when either is unknown.</summary>
    public int DistanceTo(DateOnly? day)
    {
        if (day is not { } d)
        {
            return 10_000;
        }

        if (_core is null)
        {
            return Claims.Min(c => c.PublishedOn is { } p ? Math.Abs(p.DayNumber - d.DayNumber) : 10_000);
        }

        int first = (_core.Earliest ?? _core.Latest ?? d).DayNumber;
        int last = (_core.Latest ?? _core.Earliest ?? d).DayNumber;
        return d.DayNumber < first ? first - d.DayNumber : d.DayNumber > last ? d.DayNumber - last : 0;
    }

    /// <summary>How far an undated claim stands off: what is to come looks ahead, what is done looks back; the wrong way counts triple.</summary>
    public int DistanceFor(Claim claim)
    {
        int distance = DistanceTo(claim.PublishedOn);
        if (_core is null || claim.PublishedOn is not { } published || distance is 0 or 10_000)
        {
            return distance;
        }

        bool ahead = (_core.Earliest ?? _core.Latest ?? published) > published;
        bool expectsAhead = claim.Statement.Modality is not Modality.Occurred;
        if (Claims.Any(c => c.Statement.Modality != Modality.Occurred) && expectsAhead)
        {
            return distance / 4;
        }

        return ahead == expectsAhead ? distance : distance * 3;
    }

    /// <summary>A vote told with the same number in favour, and no other number against.</summary>
    public bool HasFiguresOf(Claim claim) => claim.Statement.Votes is { For: > 0 } told &&
        Claims.Any(c => c.Statement.Votes is { } v && v.For == told.For && (v.Against == told.Against || v.Against is null || told.Against is null));

    private bool SameFigures(Claim claim) => claim.Statement.Votes is { For: { } f, Against: { } a } &&
        Claims.Any(c => c.Statement.Votes is { } v && v.For == f && v.Against == a && f > 0);
}

/// <summary>By publication, then by place in the text, then by id: the same for every order of arrival.</summary>
internal sealed class ClaimOrder : IComparer<Claim>
{
    public static ClaimOrder Instance { get; } = new();

    public int Compare(Claim? x, Claim? y)
    {
        int order = Publication.Compare(x!, y!);
        order = order != 0 ? order : x!.Statement.Start.CompareTo(y!.Statement.Start);
        return order != 0 ? order : string.CompareOrdinal(x!.Id, y!.Id);
    }
}
