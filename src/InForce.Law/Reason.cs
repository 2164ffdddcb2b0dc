namespace InForce.Law;

/// <summary>One step of an answer: the rule applied, the fact it was applied to, and where both stand.</summary>
/// <param name="Treaty">The treaty's id.</param>
/// <param name="Article">As the treaty file cites it: "Art. 20(3)"; empty where no article speaks.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="Fact">What happened, with its day, and what follows.</param>
/// <param name="Source">Who says so.</param>
public sealed record Reason(string Treaty, string Article, string Rule, string Fact, string Source);
