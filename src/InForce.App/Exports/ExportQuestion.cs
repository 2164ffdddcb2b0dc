using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.App.Exports;

/// <summary>Which part of a record leaves it. Null asks for no limit.</summary>
/// <param name="State">ISO 3166-1 alpha-3.</param>
/// <param name="Treaty">Id.</param>
/// <param name="Kind">Of <see cref="Kinds"/>.</param>
/// <param name="Weapon">Weapon class, such as <c>APM</c>.</param>
/// <param name="Actor">Words of an actor's name or code: a state, an organ, a firm, a body, a person.</param>
/// <param name="On">Only what lies on or before this day, and what has no day.</param>
public sealed record ExportQuestion(
    string? State = null, string? Treaty = null, string? Kind = null, string? Weapon = null, string? Actor = null, DateOnly? On = null)
{
    /// <summary>From the words of a user.</summary>
    /// <param name="mark">Written before a field's name in messages: <c>--</c> on the command line.</param>
    /// <exception cref="BadInputException">A state, treaty or kind that is none; the nearest are named.</exception>
    public static ExportQuestion Of(LawDesk law, string? state, string? treaty, string? kind, string? weapon, string? actor, DateOnly? on, string mark = "") => new(
        Given(state) is { } s ? StateOf(s, mark) : null,
        Given(treaty) is { } t ? new TreatyNames(law.Registry).Require(t, mark + "treaty") : null,
        Given(kind) is { } k ? KindOf(k, mark) : null,
        Given(weapon)?.ToUpperInvariant(),
        Given(actor),
        on);

    /// <summary>The whole record, on every day.</summary>
    public bool IsAll => this == new ExportQuestion();

    /// <summary>For names of files: <c>LVA-APMBC</c>; <c>record</c> for everything.</summary>
    public string Name => string.Join('-', new[] { State, Treaty, Kind, Weapon }.OfType<string>()) is { Length: > 0 } name ? name : "record";

    /// <summary>The subject under which the statements are looked up; null for the whole record.</summary>
    internal RecordSubject? Subject => State is not null ? RecordSubject.State(State) : Treaty is not null ? RecordSubject.Treaty(Treaty) : null;

    internal bool Takes(HistoryEvent e) =>
        (On is not { } day || e.Date?.Earliest is not { } first || first <= day)
        && (Treaty is null || State is null || e.Claims.Any(c => c.Treaty == Treaty));

    /// <summary>For a statement that belongs to no event: the state must act in it, and its own time counts.</summary>
    internal bool TakesAlone(Claim c) =>
        (State is null || c.States.Contains(State)) && (Treaty is null || c.Treaty == Treaty)
        && (On is not { } day || c.When?.Earliest is not { } first || first <= day);

    internal bool Takes(Statement s) =>
        (Kind is null || s.Kind == Kind)
        && (Weapon is null || string.Equals(s.Weapon, Weapon, StringComparison.OrdinalIgnoreCase))
        && (Actor is null || s.Actors.Any(a => IsCalled(a, Actor)));

    /// <summary>Whether an actor or speaker is the one these words name: a state by code or name, anything else by a part of its name.</summary>
    internal static bool IsCalled(string actor, string words) =>
        StateDirectory.Shipped.Find(words) is { } state ? actor == state.Iso3 || actor == state.Name : NameKey.Of(actor).Contains(NameKey.Of(words), StringComparison.Ordinal);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>An invented state of a user's own documents is taken as it stands.</summary>
    private static string StateOf(string text, string mark) =>
        RecordSubject.IsInventedState(text) && StateDirectory.Shipped.Find(text) is null ? text : StateDirectory.Shipped.Require(text, mark + "state").Iso3;

    /// <exception cref="BadInputException">No such kind; the nearest are named.</exception>
    internal static string KindOf(string text, string mark)
    {
        string id = text.Replace('-', '_').Replace(' ', '_');
        return Kinds.TryGet(id, out _)
            ? id
            : throw new BadInputException(
                mark + "kind", $"'{text}' is no kind of statement",
                "nearest: " + string.Join(", ", Kinds.All.OrderBy(k => NameKey.Distance(NameKey.Of(text), NameKey.Of(k.Id))).ThenBy(k => k.Order).Take(4).Select(k => k.Id)));
    }
}
