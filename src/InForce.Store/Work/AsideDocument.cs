namespace InForce.Store.Work;

/// <summary>A document set aside because it could not be read.</summary>
/// <param name="Number">Its place in the queue, by which it is named to be tried again.</param>
/// <param name="Who">Who put it into the queue.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Error">What the last try came to.</param>
public sealed record AsideDocument(long Number, string Document, string Who, long Tries, string Error);
