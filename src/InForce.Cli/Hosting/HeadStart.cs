using InForce.Core.States;
using InForce.Law;

namespace InForce.Cli.Hosting;

/// <summary>
/// Reads what a quick law question will need while the command line is still being taken apart. Only a head start: the command asks
/// for the same things itself, and any fault is met and told there.
/// </summary>
internal static class HeadStart
{
    public static void For(string[] arguments)
    {
        if (arguments is not ["status", _, var treaty, ..] || Environment.ProcessorCount < 2)
        {
            return;
        }

        new Thread(() => Read(treaty)) { IsBackground = true }.Start();
    }

    private static void Read(string treaty)
    {
        try
        {
            if (Registry.Shipped.Has(treaty))
            {
                Registry.Shipped.Treaty(treaty);
                Registry.Shipped.Acts(treaty);
            }

            _ = StateDirectory.Shipped;
        }
        catch (Exception e) when (e is Core.Problems.DataFaultException or TypeInitializationException)
        {
            // Shipped data at fault: the command meets it again and tells it.
        }
    }
}
