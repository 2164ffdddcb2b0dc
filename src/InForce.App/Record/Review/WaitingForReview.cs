using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Statements;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Disagreements;
using InForce.Record.Events;
using InForce.Record.Judgements;

namespace InForce.App.Record.Review;

/// <summary>What waits for a reviewer, ordered by what matters: differences between reviewers, conflicts with law, other conflicts, single-origin claims, unsure readings.</summary>
public static class WaitingForReview
{
    /// <param name="about">A state, treaty or programme; null for the whole record, which costs a reading of all of it.</param>
    /// <param name="reviewer">Leaves out only what this person has judged, so that a second pair of eyes sees it; null leaves out what anybody judged.</param>
    public static ImmutableArray<QueueItem> Of(RecordQuestions questions, RecordSubject? about, DateTimeOffset knownAt, string? reviewer)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return Among(AllOf(about is null ? questions.Whole(knownAt) : questions.ChronicleOf(about, knownAt)), questions, about, knownAt, reviewer);
    }

    /// <summary>Whatever of a chronicle may wait for anybody, in order: the same for every reviewer, so told once for all of them.</summary>
    internal static ImmutableArray<QueueItem> AllOf(Chronicle chronicle) => [.. InOrder(new Finder(chronicle).Find())];

    /// <param name="all">As <see cref="AllOf"/> tells it.</param>
    /// <param name="knownAt">Judgements given by then count.</param>
    /// <inheritdoc cref="Of"/>
    internal static ImmutableArray<QueueItem> Among(ImmutableArray<QueueItem> all, RecordQuestions questions, RecordSubject? about, DateTimeOffset knownAt, string? reviewer)
    {
        JudgementBook book = questions.Judgements(knownAt);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = ImmutableArray.CreateBuilder<QueueItem>();
        IEnumerable<QueueItem> waiting = all.Where(i => i.Why == QueueReason.Conflict || !IsJudged(book, i.Statements[0], reviewer));
        foreach (QueueItem item in InOrder(Differing(questions, book, about, knownAt, reviewer)).Concat(waiting))
        {
            if (item.Why <= QueueReason.Conflict || !seen.Contains(item.Claim.Id))
            {
                queue.Add(item);
            }

            seen.UnionWith(item.Statements);
        }

        return queue.ToImmutable();
    }

    private static IEnumerable<QueueItem> InOrder(IEnumerable<QueueItem> items) =>
        items.OrderBy(i => i.Why).ThenBy(i => RankOf(i.Claim)).ThenBy(i => i.Claim.Statement.Confidence ?? 2).ThenBy(i => i.Claim, ClaimsInOrder);

    private static bool IsJudged(JudgementBook book, string statement, string? reviewer) => book.MatterOf(statement, JudgementActions.Verdict) is { } matter
        && (reviewer is null || matter.Adjudication is not null || matter.Voices.Any(v => v.Who == reviewer));

    private static Comparer<Claim> ClaimsInOrder { get; } = Comparer<Claim>.Create((a, b) =>
    {
        int order = Nullable.Compare(b.PublishedOn, a.PublishedOn);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    });

    private static KindRank RankOf(Claim claim) => Kinds.TryGet(claim.Statement.Kind, out KindEntry kind) ? kind.Rank : KindRank.Background;

    /// <summary>Looked up one by one: a statement that one of two reviewers edited may no longer be where the subject is.</summary>
    private static IEnumerable<QueueItem> Differing(RecordQuestions questions, JudgementBook book, RecordSubject? about, DateTimeOffset knownAt, string? reviewer)
    {
        foreach (Matter matter in book.Open.Where(m => reviewer is null || m.Voices.All(v => v.Who != reviewer)))
        {
            string[] statements = matter.Subject.Split('|');
            if (questions.Statement(statements[0], knownAt) is not { } stored
                || (about is not null && !StatementKeys.Of(stored.Statement, stored.Document).Contains(about.Key, StringComparer.Ordinal)))
            {
                continue;
            }

            string words = $"reviewers differ on {matter.Field}: {string.Join("; ", matter.Voices.Select(v => $"{v.Who}: {Matter.Says(v) ?? "nothing"}"))}";
            yield return new QueueItem(QueueReason.ReviewersDiffer, words, [.. statements], new Claim(stored.Statement, stored.Document), null, null);
        }
    }

    private sealed class Finder(Chronicle chronicle)
    {
        private readonly ILookup<string, HistoryEvent> _events =
            chronicle.Events.SelectMany(e => e.Claims.Select(c => (c.Id, Event: e))).ToLookup(p => p.Id, p => p.Event, StringComparer.Ordinal);

        private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

        private readonly Dictionary<string, Claim> _claims = chronicle.Claims.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);

        public IEnumerable<QueueItem> Find()
        {
            foreach (Disagreement d in chronicle.Disagreements.Where(d => !d.IsNone && d.Resolution is null && _claims.ContainsKey(d.Statements[0])))
            {
                if (d.Type == "law")
                {
                    yield return Item(QueueReason.LawConflict, d.Law is null ? d.Reason : $"{d.Law}: {d.Reason}", d.Statements);
                }
                else if (d.IsContradiction)
                {
                    yield return Item(QueueReason.Conflict, $"{d.Type}: {d.Reason}", d.Statements);
                }
            }

            foreach (Claim claim in chronicle.Claims)
            {
                HistoryEvent? alone = _events[claim.Id].FirstOrDefault(e => EventOrigins.Of(e, chronicle) == 1);
                if (alone is not null && RankOf(claim) == KindRank.Core)
                {
                    yield return Item(QueueReason.SingleOrigin, "only one origin tells it", [claim.Id]);
                }

                if (claim.Statement.Confidence < DisagreementFinder.LeastSure)
                {
                    yield return Item(QueueReason.LowConfidence, string.Create(CultureInfo.InvariantCulture, $"read with a confidence of {claim.Statement.Confidence:0.00}"), [claim.Id]);
                }
            }
        }

        private QueueItem Item(QueueReason why, string words, ImmutableArray<string> statements)
        {
            HistoryEvent? e = _events[statements[0]].FirstOrDefault();

            // Where many reports stand against many, all their conflicts are in the same words: they are held once.
            words = _words.TryGetValue(words, out string? same) ? same : _words[words] = words;
            return new QueueItem(why, words, statements, _claims[statements[0]], e?.Id, e is null ? null : EventOrigins.Of(e, chronicle));
        }
    }
}
