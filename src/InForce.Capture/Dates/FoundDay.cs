namespace InForce.Capture.Dates;

/// <summary>A day read in some text.</summary>
/// <param name="Start">First character of it.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="IsAmbiguous">Day and month could be the other way round; the guess follows the language's habit.</param>
internal readonly record struct FoundDay(DateOnly Day, int Start, int End, bool IsAmbiguous);
