using InForce.App.Law;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Law;
using InForce.Record.Events;

namespace InForce.App.Record;

/// <summary>What a timeline is of: a state, a treaty, or a programme such as <c>LVA-AVM</c>.</summary>
/// <param name="Key">The key its statements are filed under.</param>
public sealed record RecordSubject(string Kind, string Name, string Key)
{
    public static RecordSubject State(string iso3) => new("state", iso3, "state:" + iso3);

    public static RecordSubject Treaty(string id) => new("treaty", id, "treaty:" + id);

    /// <param name="state">ISO3.</param>
    /// <param name="weapon">Weapon class.</param>
    public static RecordSubject Programme(string state, string weapon) => new("programme", $"{state}-{weapon}", $"block:programme|{state}|{weapon}");

    /// <summary>From the words of a user: a programme, then a state, then a treaty.</summary>
    /// <param name="registry">Whose treaties are meant.</param>
    /// <exception cref="BadInputException">None of them.</exception>
    public static RecordSubject Parse(string text, Registry registry)
    {
        string plain = text.StartsWith("programme:", StringComparison.Ordinal) ? text["programme:".Length..] : text;
        if (plain.Length > 4 && plain[3] == '-' && StateDirectory.Shipped.Find(plain[..3]) is { } host && plain[..3] == host.Iso3)
        {
            return Programme(host.Iso3, plain[4..]);
        }

        if (StateDirectory.Shipped.Find(text) is { } state)
        {
            return State(state.Iso3);
        }

        return IsInventedState(text) ? State(text) : Treaty(new TreatyNames(registry).Require(text, "STATE|TREATY|PROGRAMME"));
    }

    /// <summary>The event is of this subject: a joint report on several states is filed under each, but each act has one.</summary>
    public bool Concerns(HistoryEvent e) => Kind switch
    {
        "state" => e.Actors.Contains(Name, StringComparer.Ordinal) || e.Slot.Block.StartsWith("voice|", StringComparison.Ordinal),
        "programme" => "block:" + e.Slot.Block == Key,
        _ => true,
    };

    /// <summary>A code of a state that exists in examples only: XA and its like, in three letters.</summary>
    internal static bool IsInventedState(string text) => text.Length == 3 && text[0] == 'X' && text.All(char.IsAsciiLetterUpper);
}
