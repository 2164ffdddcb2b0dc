using System.Diagnostics.CodeAnalysis;

namespace InForce.Capture.Inputs;

/// <summary>Memory for one large document after others.</summary>
/// <remarks>
/// The collector keeps regions that earlier documents filled, and under a limit it may refuse a long string although hardly anything is alive:
/// a text of 60 MB failed at 384 MiB with 73 MB alive and 225 MB kept. Given back first, the same text fits.
/// </remarks>
internal static class Room
{
    /// <summary>What <paramref name="make"/> makes. Where memory cannot be had, what the collector keeps is given back and it is called once more.</summary>
    /// <param name="make">Pure, or not begun before its first large allocation: it may run twice.</param>
    /// <exception cref="OutOfMemoryException">There is none even so.</exception>
    public static T For<T>(Func<T> make) => TryFor(make, out T? made) ? made : make();

    /// <summary>False where memory could not be had; it has been given back then. Its own method, so that nothing of the first attempt is held by the second.</summary>
    private static bool TryFor<T>(Func<T> make, [MaybeNullWhen(false)] out T made)
    {
        try
        {
            made = make();
            return true;
        }
        catch (OutOfMemoryException)
        {
            made = default;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return false;
    }
}
