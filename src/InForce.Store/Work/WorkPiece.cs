namespace InForce.Store.Work;

/// <summary>What one turn of a worker came to.</summary>
/// <param name="Documents">Documents read, or resolved.</param>
/// <param name="Failed">Documents whose reading failed.</param>
/// <param name="Taken">False when there was nothing to do, or another worker was doing it.</param>
public readonly record struct WorkPiece(int Documents, int Failed, bool Taken)
{
    public static WorkPiece None => default;
}
