using System.Net;
using InForce.Core.Problems;

namespace InForce.Web.Security;

/// <summary>Without accounts, whoever reaches the desk may judge and write: then it listens on this machine alone.</summary>
internal static class Loopback
{
    /// <param name="urls">One or more addresses, separated by semicolons.</param>
    /// <param name="isGuarded">Whether the record has accounts; asked only where it matters.</param>
    /// <exception cref="BadInputException">One is no http address, or its host is not this machine and nobody has an account.</exception>
    public static string[] Check(string urls, Func<bool> isGuarded)
    {
        string[] parts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
        {
            throw new BadInputException("--urls", "no address given", $"write one such as {DeskOptions.DefaultAddress}");
        }

        foreach (string part in parts)
        {
            // A star for the host is an address to listen on, though none to go to.
            if (!Uri.TryCreate(part.Replace("//*", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out Uri? address) || address.Scheme != "http")
            {
                throw new BadInputException("--urls", $"'{part}' is no http address", $"write one such as {DeskOptions.DefaultAddress}");
            }

            if (!IsThisMachine(address.Host) && !isGuarded())
            {
                throw new BadInputException(
                    "--urls", $"'{part}' would let other machines in, and nobody has an account here",
                    "make one first with 'inforce account add NAME --role administrator', or listen on 127.0.0.1, [::1] or localhost");
            }
        }

        return parts;
    }

    /// <param name="host">A host without port; IPv6 with or without brackets.</param>
    public static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ||
        (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? ip) && IPAddress.IsLoopback(ip));
}
