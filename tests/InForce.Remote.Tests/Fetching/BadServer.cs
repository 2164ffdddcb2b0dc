using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InForce.Remote.Tests.Fetching;

/// <summary>A server on loopback that answers each path with the bytes it was told to, however wrong.</summary>
internal sealed class BadServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Dictionary<string, Func<string, NetworkStream, CancellationToken, Task>> _answers = new(StringComparer.Ordinal);

    public BadServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Request heads in the order they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri At(string path) => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    public BadServer Answer(string path, string raw) => Answer(path, Encoding.Latin1.GetBytes(raw));

    public BadServer Answer(string path, byte[] raw) => Answer(path, async (_, stream, cancel) => await stream.WriteAsync(raw, cancel));

    public BadServer Page(string path, string body, string more = "") =>
        Answer(path, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{more}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");

    /// <param name="answer">Gets the head of the request.</param>
    public BadServer Answer(string path, Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                string head = await HeadAsync(stream);
                Requests.Enqueue(head);
                string path = head.Split(' ')[1];
                if (_answers.TryGetValue(path, out Func<string, NetworkStream, CancellationToken, Task>? answer)) await answer(head, stream, _end.Token);
                else await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _end.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side had enough.
            }
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int n = await stream.ReadAsync(buffer, _end.Token);
            if (n == 0) break;
            head.Append(Encoding.Latin1.GetString(buffer, 0, n));
        }

        return head.ToString();
    }
}
