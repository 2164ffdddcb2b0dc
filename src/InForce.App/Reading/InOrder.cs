namespace InForce.App.Reading;

/// <summary>Works on several items at once and gives the results in the order of the items, holding no more than a few.</summary>
internal static class InOrder
{
    /// <param name="items">Enumerated on the caller's thread, a few ahead of the results taken.</param>
    /// <param name="work">Safe to run beside itself. What it throws is thrown where its result is taken.</param>
    public static IEnumerable<TResult> Map<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work)
    {
        int ahead = 2 * Environment.ProcessorCount;
        var running = new Queue<Task<TResult>>();
        foreach (TItem item in items)
        {
            running.Enqueue(Task.Run(() => work(item)));
            if (running.Count >= ahead)
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (running.TryDequeue(out Task<TResult>? next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }
}
