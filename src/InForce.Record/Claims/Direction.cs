namespace InForce.Record.Claims;

/// <summary>Whether an act on a treaty leads in or out, by step and by the words of the evidence.</summary>
internal static class Direction
{
    private static readonly string[] s_joining = ["ratif", "acced", "accession", "joining", "to join", "succession", "entry into force", "in force for", "come into force for"];
    private static readonly string[] s_leaving = ["withdr", "leav", "quit", "exit", "denounc", "denunc", "renounc", "depart", "pull out", "abandon", "give up", "cease"];

    public static bool Leads(Claim claim, out bool leaves)
    {
        switch (claim.Statement.Step)
        {
            case "withdrawal" or "withdrawal_effective" or "rescission":
                leaves = true;
                return true;
            case "ratification_or_accession" or "ratification" or "accession" or "succession" or "signature" or "entry_into_force":
                leaves = false;
                return true;
        }

        leaves = claim.EvidenceHas(s_leaving);
        bool joins = claim.EvidenceHas(s_joining);
        return leaves || joins;
    }

    /// <summary>Out, unless the words lead in only.</summary>
    public static bool IsLeaving(Claim claim) => !Leads(claim, out bool leaves) || leaves;
}
