namespace InForce.Benchmarks.Harness;

/// <summary>One thing measured beside the plainest code or program that does the same work, in the same run.</summary>
/// <param name="Name">As given to <c>bench/run</c>.</param>
/// <param name="About">What is measured against what, in one line.</param>
/// <param name="Run">Writes its table to the report. <c>small</c> asks for the size that runs within the tests.</param>
internal sealed record Bench(string Name, string About, Action<Report, bool> Run);
