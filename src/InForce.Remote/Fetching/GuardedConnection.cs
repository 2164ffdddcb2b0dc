using System.Net;
using System.Net.Sockets;

namespace InForce.Remote.Fetching;

/// <summary>Connects to public addresses only. The name is resolved here and the connection made to what was checked, so no second
/// resolution can lead elsewhere; redirects pass the same gate.</summary>
internal sealed class GuardedConnection(bool allowPrivate)
{
    /// <exception cref="PrivateAddressException">Every address of the host is private.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        DnsEndPoint host = context.DnsEndPoint;
        IPAddress[] all = IPAddress.TryParse(host.Host, out IPAddress? literal) ? [literal] : await Dns.GetHostAddressesAsync(host.Host, cancel);
        IPAddress[] open = allowPrivate ? all : [.. all.Where(PublicAddress.Is)];
        if (all.Length > 0 && open.Length == 0) throw new PrivateAddressException(host.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, host.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The host is this machine or a private network.</summary>
internal sealed class PrivateAddressException(string host) : IOException($"{host} is a private, loopback or link-local address");
