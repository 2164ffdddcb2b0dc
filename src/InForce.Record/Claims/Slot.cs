namespace InForce.Record.Claims;

/// <summary>How often the act of a slot can happen.</summary>
public enum SlotShape
{
    /// <summary>Once in a treaty life (a notice, its effect): every report belongs to the same act unless years lie between.</summary>
    Once,

    /// <summary>Several times (votes, orders): the day tells the acts apart.</summary>
    Repeatable,
}

/// <summary>The place in a treaty life or a programme that a statement speaks of.</summary>
/// <param name="Block">What is resolved together: <c>APMBC|FIN</c>, <c>programme|LVA|AVM</c>. Never depends on other documents.</param>
/// <param name="Name">The step: <c>leave.vote</c>, <c>join.effect</c>, <c>facility</c>.</param>
public readonly record struct Slot(string Block, string Name, SlotShape Shape)
{
    public string Key => Block + "|" + Name;
}
