using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Times;

namespace InForce.Reading.Assembling;

/// <summary>
/// Lists that tell one act of several states without repeating the verb: "Mali ratified in 2000, Niger in 2002, Burkina Faso in 2004",
/// "in force for the Marshall Islands since September, for Tonga since December", "adopted in Latvia on 16 April, in Lithuania on 8 May".
/// </summary>
internal static class GapLists
{
    /// <summary>Adds the list's items; the act they unfold keeps no time that is one item's own.</summary>
    public static void AddTo(List<Draft> drafts, SentenceView view, IReadOnlyList<TimeExpression> times)
    {
        List<Draft> items = In(view, drafts, times);
        for (int i = 0; i < drafts.Count && items.Count > 0; i++)
        {
            Draft draft = drafts[i];
            bool lent = draft.Match.View == view && items.Any(item => item.Kind == draft.Kind && item.Time!.Span == draft.Time?.Span && item.Match.Actors.Length < draft.Match.Actors.Length);
            drafts[i] = WithoutItems(lent ? draft with { Time = null } : draft, view, items);
        }

        // "All three ratified: Mali in 2000, Niger in 2002, Burkina Faso in 2004": what the items say one by one is not said a second time.
        drafts.RemoveAll(d => d.Match.View == view && d.Match.Actors.Length > 1 && d.Match.Actors.All(a => items.Any(i => i.Kind == d.Kind && i.Match.Actors.Length < d.Match.Actors.Length && i.Match.Actors.Contains(a))));

        drafts.AddRange(items);
    }

    /// <summary>"In Latvia the law was adopted on 16 April, in Lithuania on 8 May": who has a day of an item's own is not told of with the first day.</summary>
    private static Draft WithoutItems(Draft draft, SentenceView view, List<Draft> items)
    {
        string[] own = [.. items.Where(i => draft.Match.View == view && i.Kind == draft.Kind && draft.Time is not null && i.Time!.Span != draft.Time.Span && draft.Match.Trigger < i.Match.Trigger).SelectMany(i => i.Match.Actors)];
        ImmutableArray<string> rest = [.. draft.Match.Actors.Except(own)];
        return rest.IsEmpty || rest.Length == draft.Match.Actors.Length ? draft : draft with { Match = draft.Match with { Actors = rest } };
    }

    private static List<Draft> In(SentenceView view, List<Draft> drafts, IReadOnlyList<TimeExpression> times)
    {
        var found = new List<Draft>();
        Draft[] acts = [.. drafts.Where(d => d.Match.View == view && IsListed(d))];
        if (acts.Length == 0)
        {
            return found;
        }

        foreach (TimeExpression time in times)
        {
            int at = TimeChooser.TokenAt(view, time.Span.Start);
            if (at < 0)
            {
                continue;
            }

            int last = at;
            while (last + 1 < view.Count && view.Raw.Tokens[last + 1].End <= time.Span.End)
            {
                last++;
            }

            Item item = Before(view, at, last) ?? Behind(view, at, last) ?? default;
            Draft? act = item.States.IsDefaultOrEmpty || view.Groups.Any(g => g.Main >= item.First && g.Main <= item.Last) ? null : ActFor(item, acts, time.Span);
            if (act is not null)
            {
                found.Add(Told(act, view, item, time));
            }
        }

        return found;
    }

    private readonly record struct Item(int First, int Last, ImmutableArray<string> States);

    private static bool IsListed(Draft draft) => draft.IsAct || draft.Kind == "status_assertion";

    /// <summary>The act the item leaves unsaid: the last before it, of other states or of all of them together, with another time or none.</summary>
    private static Draft? ActFor(Item item, Draft[] acts, TextSpan time)
    {
        Draft? act = acts.Where(d => d.Match.Trigger < item.First && !d.Match.Actors.IsEmpty
                && (d.Time?.Span.Start != time.Start || (d.Match.Actors.Length > item.States.Length && item.States.All(d.Match.Actors.Contains))))
            .OrderBy(d => d.Match.Trigger).ThenBy(d => d.Match.Frame.Data.Prior).LastOrDefault();
        bool told = acts.Any(d => d.Match.Trigger > item.First && d.Match.Trigger < item.Last);
        return told ? null : act;
    }

    private static Draft Told(Draft act, SentenceView view, Item item, TimeExpression time)
    {
        Match match = act.Match with { Actors = item.States, ActorsBecause = "list", Trigger = item.First, TriggerLast = item.Last, Group = null };
        return act with { Match = match, Time = time, Votes = null, Evidence = view.SpanOf(item.First, item.Last) };
    }

    /// <summary>"…, Niger in 2002", "…; Lithuania a few thousand, in 2004": states behind a mark or "and", no further than a few words from the time.</summary>
    private static Item? Before(SentenceView view, int time, int last)
    {
        const int reach = 7;
        for (int first = time - 1; first >= Math.Max(0, time - reach); first--)
        {
            if (view.MentionAt[first] is not { Type: MentionType.State, IsModifier: false } || !IsOpened(view, first))
            {
                continue;
            }

            (int end, ImmutableArray<string> states) = StateLists.From(view, first);
            bool whole = end >= 0 && Enumerable.Range(end + 1, Math.Max(0, time - end - 1)).All(i => view.Low[i] is not (";" or ":" or "(" or ")") && view.MentionAt[i] is null);
            return whole ? new Item(first, last, states) : null;
        }

        return null;
    }

    /// <summary>"…, on 1 December for Tonga".</summary>
    private static Item? Behind(SentenceView view, int time, int last)
    {
        int first = time > 0 && view.Low[time - 1] is "in" or "on" or "since" or "from" ? time - 1 : time;
        bool opened = first > 0 && view.Low[first - 1] is "," or ";" or "and";
        if (!opened || last + 1 >= view.Count || view.Low[last + 1] != "for")
        {
            return null;
        }

        (int end, ImmutableArray<string> states) = StateLists.From(view, last + 2);
        return states.IsEmpty ? null : new Item(first, end, states);
    }

    /// <summary>Right behind a mark, "and" or the "for" of the list's earlier items.</summary>
    private static bool IsOpened(SentenceView view, int first)
    {
        int before = first - 1;
        while (before >= 0 && view.Low[before] is "the" or "for" or "both" or "in")
        {
            before--;
        }

        if (before < 0 || view.Low[before] is ";" or ":" || view.Low[before] is "and" && (before == 0 || view.MentionAt[before - 1] is not { Type: MentionType.State }))
        {
            return before >= 0;
        }

        return view.Low[before] == "," && (before == 0 || view.MentionAt[before - 1] is not { Type: MentionType.State, IsModifier: false } || view.MentionAt[before - 1]!.States.Length == 0);
    }
}
