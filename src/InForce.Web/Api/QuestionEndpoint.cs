using System.Globalization;
using System.Text;
using System.Text.Json;
using InForce.App.Questions;
using InForce.Core.Problems;
using InForce.Web.Clocks;
using InForce.Web.Security;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Api;

/// <summary>One question over HTTP.</summary>
internal static class QuestionEndpoint
{
    public static Task AnswerAsync(HttpContext context, Question question, DeskClock clock) => GuardedAsync(context, async () =>
    {
        Dictionary<string, string> values = question.IsPosted ? await BodyOfAsync(context.Request, question, context.RequestAborted) : ValuesOf(context.Request.Query);
        var asking = new Asking(question, values, clock.Now);
        string answer = await question.AskAsync(asking, context.RequestAborted);
        byte[] body = Encoding.UTF8.GetBytes(answer);
        await Replies.TaggedAsync(context, body, tagged: asking.IsKnownAtNow ? WithoutTheClock(answer) : null);
    });

    /// <summary>The fields of a question whose texts are too long for an address.</summary>
    /// <exception cref="BadInputException">The body is no JSON object of fields, or fields stand in the address.</exception>
    private static async Task<Dictionary<string, string>> BodyOfAsync(HttpRequest request, Question question, CancellationToken cancel)
    {
        if (request.Query.Count > 0)
        {
            throw new BadInputException(request.Query.Keys.First(), $"{question.Name} takes its fields from the body", "send a JSON object of fields");
        }

        if (!request.HasJsonContentType())
        {
            throw new BadInputException("body", "it is not declared as JSON", "send it with Content-Type: application/json");
        }

        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(request.Body, default, cancel);
            return body.RootElement.ValueKind == JsonValueKind.Object
                ? FieldValues.Of(question, body.RootElement.EnumerateObject().Select(p => (p.Name, p.Value)))
                : throw new BadInputException("body", "it is no JSON object", "send the fields as the members of one object");
        }
        catch (JsonException e)
        {
            throw new BadInputException("body", "it is no JSON: " + e.Message, "send the fields as the members of one object", e);
        }
    }

    /// <summary>Answers; what cannot be answered is told as a problem document.</summary>
    public static async Task GuardedAsync(HttpContext context, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (BadInputException e)
        {
            await Replies.ProblemAsync(context, StatusCodes.Status400BadRequest, "The question cannot be answered as asked", e.Message, e.Where, e.Remedy);
        }
        catch (BadHttpRequestException e)
        {
            string tooLong = $"the request has more than {Limits.RequestBytes / (1024 * 1024)} MB";
            await Replies.ProblemAsync(
                context, e.StatusCode, "The question cannot be answered as asked", e.StatusCode == StatusCodes.Status413PayloadTooLarge ? tooLong : e.Message, "body", "send less at a time");
        }
        catch (BusyException e)
        {
            context.Response.Headers.RetryAfter = BusyException.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            await Replies.ProblemAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many ask at once", e.Message);
        }
        catch (Exception e) when (e is EnvironmentFaultException or IOException)
        {
            await Replies.ProblemAsync(context, StatusCodes.Status503ServiceUnavailable, "The record cannot be read", e.Message);
        }
    }

    /// <exception cref="BadInputException">A field is given twice.</exception>
    internal static Dictionary<string, string> ValuesOf(IQueryCollection query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, var given) in query)
        {
            values[name] = given.Count == 1 ? given[0] ?? string.Empty : throw new BadInputException(name, "this field is given more than once", "give it once");
        }

        return values;
    }

    /// <summary>
    /// Asked without <c>knownAt</c>, an answer echoes the second it was made in. The tag leaves that echo out: as long as nothing else changes, the
    /// client's copy is good.
    /// </summary>
    private static ReadOnlyMemory<byte> WithoutTheClock(string answer)
    {
        const string Echo = "\"knownAt\":\"";
        int from = answer.IndexOf(Echo, StringComparison.Ordinal);
        int to = from < 0 ? -1 : answer.IndexOf('"', from + Echo.Length);
        return Encoding.UTF8.GetBytes(to < 0 ? answer : answer.Remove(from, to - from));
    }
}
