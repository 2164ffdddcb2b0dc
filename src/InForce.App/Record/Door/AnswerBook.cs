using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace InForce.App.Record;

/// <summary>Answers of one state, each worked out for the first who asks; and those of states before it, to be told until they are worked out anew. Safe for many threads.</summary>
internal sealed class AnswerBook
{
    /// <summary>Answers of one state that are kept.</summary>
    private const int Most = 2_000;

    /// <summary>An answer nobody has asked for since is told anew rather than told so late.</summary>
    private static readonly TimeSpan s_oldest = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<object, KeptAnswer> _answers = [];
    private readonly ConcurrentDictionary<object, bool> _beingTold = [];
    private readonly FrozenDictionary<object, KeptAnswer> _former;

    /// <param name="former">Of the state before; null for none.</param>
    public AnswerBook(AnswerBook? former, DateTimeOffset now)
    {
        _former = former is null
            ? FrozenDictionary<object, KeptAnswer>.Empty
            : former._answers.Concat(former._former.Where(f => !former._answers.ContainsKey(f.Key))).Where(a => now - a.Value.Of.LookedAt < s_oldest).ToFrozenDictionary();
        FormerThrough = _former.Values.Select(a => a.Through).DefaultIfEmpty(long.MaxValue).Min();
    }

    /// <summary>The last entry of the log that every answer of a state before holds; the greatest number where there is none.</summary>
    public long FormerThrough { get; }

    public KeptAnswer? Find(object question) => _answers.GetValueOrDefault(question);

    public KeptAnswer? FindFormer(object question) => _former.GetValueOrDefault(question);

    public KeptAnswer Keep(object question, KeptAnswer answer)
    {
        if (_answers.Count >= Most)
        {
            _answers.Clear();
        }

        return _answers[question] = answer;
    }

    /// <returns>False where it is being told anew already.</returns>
    public bool Begin(object question) => _beingTold.TryAdd(question, true);

    public void End(object question) => _beingTold.TryRemove(question, out _);
}
