using InForce.Core.Problems;

namespace InForce.Remote.Readers;

/// <summary>Where a language model answers, and the bounds of every call to it.</summary>
/// <param name="Address">Base address of an OpenAI-compatible service, to which <c>chat/completions</c> is added.</param>
/// <param name="Model">Name of the model, as the service has it.</param>
/// <param name="Key">Sent as a bearer token; null for none.</param>
public sealed record ChatEndpointSettings(Uri Address, string Model, string? Key)
{
    /// <summary>For one attempt, reply included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Tries in all; only a busy or failing service is asked again.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Before the second try; twice as long before each further one.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Bytes of a reply; a longer one is dropped.</summary>
    public int LargestReply { get; init; } = 2 * 1024 * 1024;

    /// <summary>UTF-16 units of what is sent; more is refused before anything leaves the machine.</summary>
    public int LargestRequest { get; init; } = 120_000;

    /// <exception cref="BadInputException">No absolute address, or one over which text and key would travel in the clear.</exception>
    public static ChatEndpointSettings Of(string address, string? model, string? key)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) || (parsed.Scheme != Uri.UriSchemeHttps && !(parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback)))
        {
            throw new BadInputException(address, "this is no address a reader may be asked at", "give an https address, or http on this machine");
        }

        if (string.IsNullOrWhiteSpace(model))
        {
            throw new BadInputException(address, "the name of the model is missing", "give it with --model or INFORCE_READER_MODEL");
        }

        return new ChatEndpointSettings(parsed, model, string.IsNullOrEmpty(key) ? null : key);
    }
}
