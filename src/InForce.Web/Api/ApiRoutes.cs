using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.App.Law;
using InForce.App.Questions;
using InForce.App.Record;
using InForce.Web.Clocks;
using InForce.Web.Downloads;
using InForce.Web.Mcp;
using InForce.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InForce.Web.Api;

/// <summary>The doors for programs, beside the pages for people.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>Maps what answers programs: the questions, their description, and the assistant tools. Called once, before the pages.</summary>
    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        DeskOptions options = routes.ServiceProvider.GetRequiredService<DeskOptions>();
        DeskClock clock = routes.ServiceProvider.GetRequiredService<DeskClock>();
        OverlaidLaw laws = routes.ServiceProvider.GetRequiredService<OverlaidLaw>();
        IReadOnlyList<Question> questions = QuestionBook.Open(() => laws.Looked, routes.ServiceProvider.GetRequiredService<RecordDoor>());
        foreach (Question question in questions)
        {
            routes.MapMethods(
                $"{Root}/{question.Name}", [question.IsPosted ? HttpMethods.Post : HttpMethods.Get], (HttpContext context) => QuestionEndpoint.AnswerAsync(context, question, clock))
                .Needs(Role.Reader, Scopes.Api);
        }

        routes.MapGet(ExportRoutes.ApiPath, (HttpContext context, string form, IDeskRecord record, OverlaidLaw law) =>
            QuestionEndpoint.GuardedAsync(context, () => ExportRoutes.AnswerAsync(context, form, record, law, clock))).Needs(Role.Reader, Scopes.Api);
        byte[] description = OpenApiDocument.Of(questions);
        routes.MapGet($"{Root}/openapi.json", (HttpContext context) => Replies.TaggedAsync(context, description, "application/vnd.oai.openapi+json;version=3.1; charset=utf-8")).Needs(Role.Reader, Scopes.Api);
        routes.MapGet(Root, (HttpContext context) => Replies.TaggedAsync(context, description, "application/vnd.oai.openapi+json;version=3.1; charset=utf-8")).Needs(Role.Reader, Scopes.Api);
        routes.MapFallback(Root + "/{**rest}", (HttpContext context) => Replies.ProblemAsync(
            context, StatusCodes.Status404NotFound, "No such question", $"{context.Request.Path} is no question of this interface; {Root}/openapi.json lists them")).Needs(Role.Reader, Scopes.Api);
        routes.MapAssistant(questions, clock);
        return routes;
    }
}
