namespace InForce.Reading.Quantities;

/// <summary>What an amount is said to be for: "a 50-million-euro plant", "a contract worth 50 million", "10 million for the programme", "4 million a year".</summary>
internal static class Coverage
{
    private const int Near = 3;
    private const int Far = 6;

    public static string? Of(Words w, int first, int last) => Attribute(w, last) ?? EachYear(w, first, last) ?? Worth(w, first) ?? Purpose(w, last) ?? Cost(w, first);

    /// <summary>The noun the amount stands before: "a 50-million-euro facility".</summary>
    private static string? Attribute(Words w, int last)
    {
        for (int i = last + 1; i <= last + Near && i < w.Count && char.IsLetter(w[i][0]) && w[i] is not ("for" or "in" or "on" or "to" or "a" or "and" or "of"); i++)
        {
            if (QuantityLexicon.CoverOf(w[i]) is { } covers)
            {
                return covers;
            }
        }

        return null;
    }

    private static string? EachYear(Words w, int first, int last) =>
        w[last + 1] is "a" or "per" or "each" or "every" && w[last + 2] == "year" ? "year" : QuantityLexicon.CoverOf(w[first - 1]) == "year" ? "year" : null;

    /// <summary>"the contract, worth …", "an order for …", "a budget of …".</summary>
    private static string? Worth(Words w, int first) =>
        w[first - 1] is "worth" or "of" or "for" or "at" or "totalling" or "totaling" ? Before(w, first - 1) : null;

    /// <summary>"… for the plant", "… into a factory".</summary>
    private static string? Purpose(Words w, int last)
    {
        if (w[last + 1] is not ("for" or "in" or "into" or "on" or "to"))
        {
            return null;
        }

        for (int i = last + 2; i <= last + 1 + Far && i < w.Count && char.IsLetter(w[i][0]); i++)
        {
            if (QuantityLexicon.CoverOf(w[i]) is { } covers)
            {
                return covers;
            }
        }

        return null;
    }

    /// <summary>"the plant will cost …".</summary>
    private static string? Cost(Words w, int first) => w[first - 1] is "cost" or "costs" or "costing" ? Before(w, first - 1) : null;

    private static string? Before(Words w, int end)
    {
        for (int i = end - 1; i >= 0 && i >= end - Far && w[i] is not (";" or "."); i--)
        {
            if (QuantityLexicon.CoverOf(w[i]) is { } covers)
            {
                return covers;
            }
        }

        return null;
    }
}
