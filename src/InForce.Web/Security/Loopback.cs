using System.Net;
using InForce.Core.Problems;

namespace InForce.Web.Security;

/// <summary>The desk knows no users: whoever reaches it may judge and write, so it listens on this machine alone.</summary>
internal static class Loopback
{
    /// <param name="urls">One or more addresses, separated by semicolons.</param>
    /// <exception cref="BadInputException">One is no http address, or its host is not this machine.</exception>
    public static string[] Check(string urls)
    {
        string[] parts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
        {
            throw new BadInputException("--urls", "no address given", $"write one such as {DeskOptions.DefaultAddress}");
        }

        foreach (string part in parts)
        {
            if (!Uri.TryCreate(part, UriKind.Absolute, out Uri? address) || address.Scheme != "http")
            {
                throw new BadInputException("--urls", $"'{part}' is no http address", $"write one such as {DeskOptions.DefaultAddress}");
            }

            if (!IsThisMachine(address.Host))
            {
                throw new BadInputException(
                    "--urls", $"'{part}' would let other machines in, and the desk has no sign-in", "listen on 127.0.0.1, [::1] or localhost");
            }
        }

        return parts;
    }

    /// <param name="host">A host without port; IPv6 with or without brackets.</param>
    public static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ||
        (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? ip) && IPAddress.IsLoopback(ip));
}
