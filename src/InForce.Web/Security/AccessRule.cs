using InForce.App.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Security;

/// <summary>Who may use a route of a record that has accounts. Every route declares one; a desk with a route that does not refuses to start.</summary>
/// <param name="Read">Least role for GET and HEAD; null for anyone.</param>
/// <param name="Change">Least role for every other method; null for anyone.</param>
/// <param name="Scope">What a token needs; null where no token opens.</param>
internal sealed record AccessRule(Role? Read, Role? Change, string? Scope)
{
    public static AccessRule Anyone { get; } = new(null, null, null);

    /// <summary>False for what is the same for everybody: then the record is not asked who is there, and may be away.</summary>
    public bool AsksWho { get; init; } = true;

    public Role? LeastFor(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Read : Change;

    public bool Admits(Person person, string method) =>
        LeastFor(method) is not { } least || (person.Role >= least && (person.Scopes is null || (Scope is not null && Scopes.Holds(person.Scopes, Scope))));
}

/// <summary>Who may open a page, and who may send its form.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class NeedsAttribute(Role least) : Attribute
{
    public Role Least { get; } = least;

    /// <summary>Where sending the form needs more than opening the page.</summary>
    public Role ToChange { get; init; } = least;
}

/// <summary>A page that needs no sign-in: the way in itself, and the page that tells what went wrong.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class OpenToAnyoneAttribute : Attribute;

internal static class AccessRules
{
    extension<T>(T routes) where T : IEndpointConventionBuilder
    {
        /// <param name="asksWho">False for what is the same for everybody.</param>
        public T OpenToAnyone(bool asksWho = true) => routes.With(AccessRule.Anyone with { AsksWho = asksWho });

        /// <param name="scope">What a token needs; null where no token opens.</param>
        public T Needs(Role least, string? scope) => routes.With(new AccessRule(least, least, scope));

        private T With(AccessRule rule)
        {
            routes.Add(endpoint => endpoint.Metadata.Add(rule));
            return routes;
        }
    }
}
