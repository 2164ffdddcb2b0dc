namespace InForce.App.Work;

/// <summary>What putting documents into the queue came to.</summary>
public sealed class EnqueueReport
{
    public int Queued { get; set; }

    /// <summary>Documents that stand in the record or wait already.</summary>
    public int Known { get; set; }

    /// <summary>One line each: file, place, what and remedy.</summary>
    public List<string> Refused { get; } = [];
}
