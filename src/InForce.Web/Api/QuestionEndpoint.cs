using System.Text;
using InForce.App.Questions;
using InForce.Core.Problems;
using InForce.Web.Clocks;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Api;

/// <summary>One question over HTTP.</summary>
internal static class QuestionEndpoint
{
    public static Task AnswerAsync(HttpContext context, Question question, DeskClock clock) => GuardedAsync(context, async () =>
    {
        var asking = new Asking(question, ValuesOf(context.Request.Query), clock.Now);
        string answer = await question.AskAsync(asking, context.RequestAborted);
        byte[] body = Encoding.UTF8.GetBytes(answer);
        await Replies.TaggedAsync(context, body, tagged: asking.IsKnownAtNow ? WithoutTheClock(answer) : null);
    });

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
