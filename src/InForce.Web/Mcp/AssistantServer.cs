using InForce.App.Questions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace InForce.Web.Mcp;

/// <summary>InForce as a server of tools for assistants (Model Context Protocol), over standard streams or HTTP.</summary>
public static class AssistantServer
{
    private const string Instructions =
        "InForce answers which weapons treaties are in force for whom on which day, and what captured reports say, each with reasons and sources. "
        + "Every answer is for the day 'on' and for what was known at 'knownAt'; both are in the answer. Absence of a report proves nothing: read 'caveats'. "
        + QuestionTool.DocumentText;

    /// <summary>Serves until the input ends or <paramref name="cancel"/> asks. Nothing but the protocol is written to <paramref name="output"/>.</summary>
    public static async Task RunAsync(Stream input, Stream output, IEnumerable<Question> questions, Func<DateTimeOffset> now, CancellationToken cancel)
    {
        await using var transport = new StreamServerTransport(input, output, "inforce");
        await using McpServer server = McpServer.Create(transport, Options(questions, now));
        await server.RunAsync(cancel);
    }

    internal static McpServerOptions Options(IEnumerable<Question> questions, Func<DateTimeOffset> now)
    {
        var tools = new McpServerPrimitiveCollection<McpServerTool>();
        foreach (Question question in questions)
        {
            tools.Add(new QuestionTool(question, now));
        }

        return new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "inforce", Title = "InForce", Version = typeof(AssistantServer).Assembly.GetName().Version?.ToString(3) ?? "0" },
            ServerInstructions = Instructions,
            ToolCollection = tools,
        };
    }
}
