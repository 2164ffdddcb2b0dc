using System.Reflection;
using InForce.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace InForce.Web.Security;

/// <summary>Finds the rules of pages on their models, and routes without any.</summary>
internal static class PageAccess
{
    /// <summary>Puts the rule each page's model declares on its routes.</summary>
    public static void WithRulesOfModels(this PageActionEndpointConventionBuilder pages) => pages.Add(endpoint =>
    {
        if (endpoint.Metadata.OfType<PageActionDescriptor>().FirstOrDefault() is { } page && RuleOf(ModelOf(page)) is { } rule)
        {
            endpoint.Metadata.Add(rule);
        }
    });

    /// <exception cref="InvalidOperationException">A route declares no rule; all of them are named.</exception>
    public static void RequireRules(IEnumerable<Endpoint> endpoints)
    {
        string[] open = [.. endpoints.Where(e => e.Metadata.GetMetadata<AccessRule>() is null).Select(e => (e as RouteEndpoint)?.RoutePattern.RawText ?? e.DisplayName ?? "a route")];
        if (open.Length > 0)
        {
            throw new InvalidOperationException($"These routes declare no access rule: {string.Join(", ", open)}. Give each .Needs(…) or .OpenToAnyone(), a page [Needs] or [OpenToAnyone] on its model.");
        }
    }

    /// <summary>The model of a page; its name is the page's.</summary>
    public static Type? ModelOf(PageActionDescriptor page) =>
        typeof(DeskPage).Assembly.GetType($"{typeof(DeskPage).Namespace}.{page.ViewEnginePath.TrimStart('/')}Model");

    private static AccessRule? RuleOf(Type? model) =>
        model?.GetCustomAttribute<NeedsAttribute>() is { } needs ? new AccessRule(needs.Least, needs.ToChange, null)
        : model?.GetCustomAttribute<OpenToAnyoneAttribute>() is not null ? AccessRule.Anyone
        : null;
}
