using Microsoft.Extensions.Logging;

namespace InForce.Web.Operations;

/// <summary>What a desk tells of itself.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "the desk listens at {Address}")]
    public static partial void Listens(ILogger log, string address);

    [LoggerMessage(Level = LogLevel.Error, Message = "the record could not be told anew in the background; answers of a state before go on")]
    public static partial void FailedInBackground(ILogger log, Exception e);

    /// <param name="name">Empty for who was not let in.</param>
    [LoggerMessage(Message = "sign-in {Outcome} from {Address}, account '{Name}'")]
    public static partial void SignIn(ILogger log, LogLevel level, string outcome, string address, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "not ready: {Why}")]
    public static partial void NotReady(ILogger log, string why);
}
