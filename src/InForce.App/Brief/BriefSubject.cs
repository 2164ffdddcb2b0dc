namespace InForce.App.Brief;

/// <summary>Whom or what a brief is about.</summary>
public abstract record BriefSubject(string Name)
{
    /// <param name="Code">ISO3.</param>
    public sealed record State(string Code, string Name) : BriefSubject(Name);

    /// <param name="Id">An object of the record: <c>programme:LVA-AVM</c>, <c>facility:LVA-AVM-plant</c>, …</param>
    public sealed record Programme(string Id, string Name) : BriefSubject(Name);
}
