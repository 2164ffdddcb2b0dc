namespace InForce.Web.Clocks;

/// <summary>The one source of "now" of the desk.</summary>
internal sealed class DeskClock(Func<DateTimeOffset> now)
{
    public DateTimeOffset Now => now().ToUniversalTime();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}
