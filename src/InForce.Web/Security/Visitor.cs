using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Security;

/// <summary>Where a request comes from, for counting and for the notes of who entered.</summary>
internal static class Visitor
{
    /// <summary>The address; of IPv6 the network of 64 bits, since whoever has one address there has them all.</summary>
    public static string AddressOf(HttpContext context)
    {
        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]) + "/64" : address.ToString();
    }
}
