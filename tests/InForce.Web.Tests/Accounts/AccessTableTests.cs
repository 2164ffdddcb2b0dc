using System.Globalization;
using System.Net;
using System.Text;
using InForce.App.Accounts;
using InForce.App.Law;
using InForce.App.Questions;
using InForce.App.Record;
using InForce.Testing;
using InForce.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InForce.Web.Tests.Accounts;

/// <summary>Asks every route of the running desk as nobody, as each role and with each token, and holds the answers against <c>docs/access.md</c>.</summary>
public sealed class AccessTableTests(GuardedDesk desk)
{
    private const string File = "docs/access.md";

    [Fact]
    public async Task Every_route_answers_each_role_as_the_published_table_says()
    {
        DeskUnderTest running = await desk.Desk;
        (string Name, HttpClient Client)[] visitors = await VisitorsAsync(running);
        var table = new StringBuilder(Head(visitors.Select(v => v.Name)));
        foreach ((string method, string route) in Routes(running))
        {
            string[] answers = new string[visitors.Length];
            for (int i = 0; i < visitors.Length; i++)
            {
                answers[i] = await AskAsync(visitors[i].Client, method, route);
            }

            table.Append(CultureInfo.InvariantCulture, $"| {method} | `{route}` | {string.Join(" | ", answers)} |\n");
        }

        foreach (Question tool in QuestionBook.Open(() => running.Services.GetRequiredService<OverlaidLaw>().Desk, running.Services.GetRequiredService<RecordDoor>()))
        {
            string[] answers = new string[visitors.Length];
            for (int i = 0; i < visitors.Length; i++)
            {
                answers[i] = await CallAsync(visitors[i].Client, tool.Name);
            }

            table.Append(CultureInfo.InvariantCulture, $"| tool | `{tool.Name}` over `/mcp` | {string.Join(" | ", answers)} |\n");
        }

        Published(table.ToString());
    }

    [Fact]
    public void A_route_that_declares_no_rule_keeps_the_desk_from_starting()
    {
        WebApplication app = WebApplication.CreateBuilder().Build();
        app.MapGet("/forgotten", () => "open to all");

        InvalidOperationException refusal = Assert.Throws<InvalidOperationException>(
            () => PageAccess.RequireRules(((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints)));

        Assert.Contains("/forgotten", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<(string Name, HttpClient Client)[]> VisitorsAsync(DeskUnderTest running)
    {
        var visitors = new List<(string, HttpClient)> { ("no sign-in", running.NewBrowser()) };
        foreach (Role role in Enum.GetValues<Role>())
        {
            visitors.Add((Roles.NameOf(role), await desk.BrowserOfAsync(role)));
        }

        foreach (string scope in (string[])[Scopes.Api, Scopes.Assistant])
        {
            HttpClient program = running.NewBrowser();
            program.DefaultRequestHeaders.Authorization = new("Bearer", await desk.TokenAsync(scope));
            visitors.Add(($"token `{scope}`", program));
        }

        return [.. visitors];
    }

    /// <summary>Every method of every route, as the routes themselves tell.</summary>
    private static IEnumerable<(string Method, string Route)> Routes(DeskUnderTest running) => running.Services.GetServices<EndpointDataSource>()
        .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .SelectMany(e => MethodsOf(e).Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/'))))
        .Distinct().OrderBy(r => r.Item2, StringComparer.Ordinal).ThenBy(r => r.m, StringComparer.Ordinal);

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            bool takesForms = PageAccess.ModelOf(page)!.GetMethods().Any(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal));
            return takesForms ? [HttpMethods.Get, HttpMethods.Post] : [HttpMethods.Get];
        }

        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : [HttpMethods.Get, HttpMethods.Post];
    }

    private static async Task<string> AskAsync(HttpClient client, string method, string route)
    {
        string path = route.Replace("{**", "{", StringComparison.Ordinal).Replace('{', 'x').Replace('}', 'x').Replace('?', 'x').Replace(':', 'x');
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == HttpMethods.Post)
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return Told(answer);
    }

    private static async Task<string> CallAsync(HttpClient client, string tool)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp");
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Content = new StringContent("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool + "\",\"arguments\":{}}}", Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return Told(answer);
    }

    /// <summary>What became of the wish to be let through; what the route then says is its own matter.</summary>
    private static string Told(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "401",
        HttpStatusCode.Forbidden => "403",
        HttpStatusCode.Found when answer.Headers.Location?.ToString().StartsWith("/sign-in", StringComparison.Ordinal) == true => "sign-in",
        _ => "yes",
    };

    private static string Head(IEnumerable<string> visitors)
    {
        string[] names = [.. visitors];
        return $"""
            # Who may do what

            Every page, API route and assistant tool of a desk whose record has accounts, asked over HTTP as nobody, as each role, and with a token of each
            scope. Written by a test from the routes themselves (`INFORCE_APPROVE=1` rewrites it); a route without a declared rule keeps the desk from
            starting. How accounts work: [accounts.md](accounts.md).

            `yes`: let through. `sign-in`: sent to the sign-in page. `401`: a program is told to bring a token. `403`: refused. Without accounts the desk
            listens on this machine alone and lets its one person do everything. Commands and `inforce mcp` over stdio work on the record directly and ask
            nobody: who may read and write its file or database may use them.

            | Method | Route | {string.Join(" | ", names)} |
            | --- | --- | {string.Join(" | ", names.Select(_ => "---"))} |

            """.ReplaceLineEndings("\n");
    }

    private static void Published(string table)
    {
        string file = RepositoryRoot.File(File);
        if (Environment.GetEnvironmentVariable("INFORCE_APPROVE") == "1")
        {
            System.IO.File.WriteAllText(file, table);
        }

        Assert.Equal(System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty, table);
    }
}
