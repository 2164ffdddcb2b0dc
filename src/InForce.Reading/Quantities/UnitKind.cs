namespace InForce.Reading.Quantities;

/// <summary>What an amount is of.</summary>
internal enum UnitKind
{
    /// <summary>The text names no unit beside the number.</summary>
    None,
    Money,
    Item,
    State,
    Person,
    Percent,
    Length,
    Area,
}
