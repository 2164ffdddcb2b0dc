using InForce.Capture.Scanning;

namespace InForce.App.Scanning;

/// <summary>How far a scan has come.</summary>
/// <param name="Done">Bytes of all archives that are done.</param>
/// <param name="Total">Bytes of all archives.</param>
/// <param name="DoneBefore">Bytes that an earlier run had done.</param>
public readonly record struct ScanProgress(string Archive, long Done, long Total, long DoneBefore, ScanCounts Counts);
