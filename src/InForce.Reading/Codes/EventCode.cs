using System.Collections.Immutable;

namespace InForce.Reading.Codes;

/// <summary>The eighteen classes of PLOVER 0.5 (December 2016). Printed in capitals.</summary>
public enum EventClass
{
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Investigate,
    Demand,
    Disapprove,
    Reject,
    Threaten,
    Protest,
    Mobilize,
    Sanction,
    Coerce,
    Assault,
    Fight,
}

/// <summary>Who did what to whom, as political event data has it.</summary>
/// <param name="Source">ISO 3166-1 alpha-3 codes of the acting states, in order of the text; empty where none is named.</param>
/// <param name="Target">The states acted upon; the same as the source for an act inside one state.</param>
public sealed record EventCode(EventClass Class, ImmutableArray<string> Source, ImmutableArray<string> Target);
