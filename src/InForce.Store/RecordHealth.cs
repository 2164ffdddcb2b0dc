namespace InForce.Store;

/// <summary>How a record stands, without anything being changed in it.</summary>
/// <param name="Record"><c>ok</c>, <c>absent</c> or <c>unreachable</c>.</param>
/// <param name="Schema"><c>ok</c>, <c>older</c> (the next command brings it up to date), <c>newer</c> than this program, or <c>unknown</c>.</param>
/// <param name="Queue"><c>ok</c>, <c>none</c> where the record has no queue, or <c>unknown</c>.</param>
/// <param name="Why">What is wrong, for whoever runs it; empty where nothing is. It may name the server.</param>
public sealed record RecordHealth(string Record, string Schema, string Queue, string Why)
{
    internal const string Ok = "ok", Unknown = "unknown";

    /// <summary>It can be read and written by this program.</summary>
    public bool IsReady => (Record, Schema) is (Ok, Ok) && Queue is Ok or "none";

    public static RecordHealth Unreached(string why) => new("unreachable", Unknown, Unknown, why);

    internal static RecordHealth Absent { get; } = new("absent", Unknown, Unknown, "there is no record yet; 'inforce add PATH…' or 'inforce account add' makes one");
}
