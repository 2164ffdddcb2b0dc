using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace InForce.Remote.Readers;

/// <summary>Asks an OpenAI-compatible service for one completion. Bounded in size, time and tries; follows no redirect and keeps no cookie.</summary>
public sealed class ChatEndpoint : IDisposable
{
    private readonly ChatEndpointSettings _settings;
    private readonly HttpClient _http;
    private readonly Uri _address;

    public ChatEndpoint(ChatEndpointSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _address = new Uri(settings.Address.AbsoluteUri.TrimEnd('/') + "/chat/completions");
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxResponseHeadersLength = 64 })
        {
            Timeout = settings.Timeout,
            MaxResponseContentBufferSize = settings.LargestReply,
        };
    }

    /// <summary>One question, answered or failed; throws only when cancelled.</summary>
    /// <param name="system">What the model is to do.</param>
    /// <param name="user">The data it is to do it with.</param>
    public ChatReply Ask(string system, string user, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(user);
        if (system.Length + user.Length > _settings.LargestRequest)
        {
            return new ChatReply.Failed($"the text is longer than the {_settings.LargestRequest} characters that are sent at most");
        }

        byte[] body = Body(system, user);
        (ChatReply reply, bool again) = Try(body, cancel);
        for (int attempt = 1; again && attempt < _settings.Attempts; attempt++)
        {
            cancel.WaitHandle.WaitOne(_settings.Pause * Math.Pow(2, attempt - 1));
            cancel.ThrowIfCancellationRequested();
            (reply, again) = Try(body, cancel);
        }

        return reply;
    }

    public void Dispose() => _http.Dispose();

    private (ChatReply Reply, bool Again) Try(byte[] body, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Authorization = _settings.Key is { } key ? new AuthenticationHeaderValue("Bearer", key) : null;
            using HttpResponseMessage response = _http.Send(request, HttpCompletionOption.ResponseContentRead, cancel);
            bool again = response.StatusCode is HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500;
            if (!response.IsSuccessStatusCode)
            {
                return (new ChatReply.Failed($"the service answered {(int)response.StatusCode}"), again);
            }

            using Stream content = response.Content.ReadAsStream(cancel);
            return (Content(content), false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (new ChatReply.Failed($"no answer within {_settings.Timeout.TotalSeconds:0.#} seconds"), true);
        }
        catch (HttpRequestException e)
        {
            bool large = e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded;
            return (new ChatReply.Failed(large ? $"the answer is larger than {_settings.LargestReply} bytes" : "the service cannot be reached or broke off"), !large);
        }
        catch (IOException)
        {
            return (new ChatReply.Failed("the service broke off"), true);
        }
    }

    /// <summary><c>choices[0].message.content</c> of the reply.</summary>
    private static ChatReply Content(Stream reply)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(reply, new JsonDocumentOptions { MaxDepth = 32 });
            return json.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() is { } content
                ? new ChatReply.Answered(content)
                : new ChatReply.Failed("the service answered without words");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return new ChatReply.Failed("the service did not answer in the form of a chat completion");
        }
    }

    private byte[] Body(string system, string user)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", _settings.Model);
            json.WriteNumber("temperature", 0);
            json.WriteStartArray("messages");
            Message(json, "system", system);
            Message(json, "user", user);
            json.WriteEndArray();
            json.WriteStartObject("response_format");
            json.WriteString("type", "json_object");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Message(Utf8JsonWriter json, string role, string content)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("content", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(content)));
        json.WriteEndObject();
    }
}
