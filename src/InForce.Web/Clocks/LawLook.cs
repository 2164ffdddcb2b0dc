using InForce.App.Law;
using InForce.Core.Problems;
using InForce.Web.Security;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Clocks;

/// <summary>Looks for acts that people have added to the law before a page is made: one look for all who come at a time, and who waits holds no thread.</summary>
internal sealed class LawLook(RequestDelegate next, OverlaidLaw law)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is { AsksWho: true })
        {
            try
            {
                await law.LookAsync(context.RequestAborted);
            }
            catch (EnvironmentFaultException)
            {
                // Pages that need the law look themselves and tell of it; others need not know.
            }
        }

        await next(context);
    }
}
