using InForce.Core.Problems;
using Microsoft.AspNetCore.Http;

namespace InForce.Web;

/// <summary>What went wrong, as a status and as words for the person who asked.</summary>
internal static class Failures
{
    public static int StatusOf(Exception e) => e switch
    {
        BadInputException or BadHttpRequestException => StatusCodes.Status400BadRequest,
        EnvironmentFaultException or BusyException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Told to the person in full; not worth a line where the desk was started.</summary>
    public static bool IsExpected(Exception e) => e is BadInputException or BadHttpRequestException or BusyException or OperationCanceledException;
}
