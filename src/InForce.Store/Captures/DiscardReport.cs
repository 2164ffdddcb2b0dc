namespace InForce.Store.Captures;

/// <summary>What was taken away of originals, or would be.</summary>
/// <param name="Bytes">As captured, before packing.</param>
/// <param name="GaveBack">False where the space could not be given back at once, because others were at the record; the next run does it.</param>
public sealed record DiscardReport(long Originals, long Bytes, bool GaveBack);
