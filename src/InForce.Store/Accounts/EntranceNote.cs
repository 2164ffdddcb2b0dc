namespace InForce.Store.Accounts;

/// <summary>One attempt to enter a shared record, or one leaving. Kept beside the record for a time, and no part of its log.</summary>
/// <param name="Name">The account; empty where the name given is none: people write a password into the wrong field.</param>
/// <param name="Address">Where it came from, as the host tells addresses apart.</param>
/// <param name="Outcome">As the rooms above name it.</param>
public sealed record EntranceNote(DateTimeOffset At, string Name, string Address, string Outcome);
