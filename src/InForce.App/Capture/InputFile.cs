using InForce.Capture;

namespace InForce.App.Capture;

/// <summary>One file to read, or the reason why a path leads to none.</summary>
/// <param name="Path">As given, or found below a folder; <c>-</c> is standard input.</param>
internal readonly record struct InputFile(string Path, CaptureOutcome.Refused? Refusal = null);
