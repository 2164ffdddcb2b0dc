using InForce.Cli.Commands.Law;
using InForce.Law;

namespace InForce.Cli.Hosting;

/// <summary>
/// Reads what a quick law question will need while the streams are opened and the states are read. Only a head start: the command asks
/// for the same things itself, and any fault is met and told there.
/// </summary>
internal static class HeadStart
{
    public static void For(StatusQuestion question)
    {
        if (Environment.ProcessorCount > 1 && question.Laws is null)
        {
            new Thread(() => Read(question.Treaty)) { IsBackground = true }.Start();
        }
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
        }
        catch (Exception e) when (e is Core.Problems.DataFaultException or TypeInitializationException)
        {
            // Shipped data at fault: the command meets it again and tells it.
        }
    }
}
