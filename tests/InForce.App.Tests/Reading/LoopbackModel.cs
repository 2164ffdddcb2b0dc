using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace InForce.App.Tests.Reading;

/// <summary>A service on this machine that answers each question as the test says: raw bytes, so that it can misbehave in any way.</summary>
internal sealed class LoopbackModel : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, byte[]?> _answer;
    private readonly Task _loop;

    /// <param name="answer">From the number of the question, from 0, to the bytes sent back; null leaves the caller waiting.</param>
    public LoopbackModel(Func<int, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = Task.Run(Serve);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");

    /// <summary>Bodies of the questions asked, in order.</summary>
    public List<string> Asked { get; } = [];

    public static byte[] Http(int status, string body, string more = "") =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n{more}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    /// <summary>A well-formed completion with these words.</summary>
    public static byte[] Completion(string content) =>
        Http(200, "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":" + JsonSerializer.Serialize(content) + "}}]}");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _loop.Wait();
        _stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Answer(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task Answer(TcpClient client)
    {
        try
        {
            NetworkStream stream = client.GetStream();
            Asked.Add(await Body(stream));
            if (_answer(Asked.Count - 1) is { } bytes)
            {
                await stream.WriteAsync(bytes, _stop.Token);
            }
            else
            {
                await stream.ReadExactlyAsync(new byte[1], _stop.Token);
            }
        }
        catch (IOException) // EndOfStreamException among them
        {
            // The caller hung up, as it may.
        }
    }

    private async Task<string> Body(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var part = new byte[8192];
        while (true)
        {
            int read = await stream.ReadAsync(part, _stop.Token);
            bytes.AddRange(part.AsSpan(0, read));
            string text = Encoding.UTF8.GetString([.. bytes]);
            int head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0)
            {
                return text;
            }

            if (head >= 0)
            {
                string length = text[..head].Split("\r\n").First(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))[15..];
                int whole = int.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
                if (bytes.Count - Encoding.UTF8.GetByteCount(text[..(head + 4)]) >= whole)
                {
                    return text[(head + 4)..];
                }
            }
        }
    }
}
