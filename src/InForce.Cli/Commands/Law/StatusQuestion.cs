namespace InForce.Cli.Commands.Law;

/// <summary>A question to <c>inforce status</c>, its values as they were written.</summary>
/// <param name="State">ISO code or English name.</param>
/// <param name="Treaty">Id or usual name.</param>
internal sealed record StatusQuestion(string State, string Treaty)
{
    public string? On { get; init; }

    public string? KnownAt { get; init; }

    public string? Laws { get; init; }

    public string? Record { get; init; }

    public string? Format { get; init; }

    public bool Why { get; init; }

    /// <summary>
    /// Reads the plain form, <c>status STATE TREATY [--option VALUE]…</c>, each option once. Null for anything else: the whole command
    /// line is then taken apart by the library, which knows every form and every complaint, but takes a fifth of a quick answer's time.
    /// </summary>
    public static StatusQuestion? Plain(string[] arguments)
    {
        if (arguments is not ["status", { Length: > 0 } state, { Length: > 0 } treaty, ..] || IsOption(state) || IsOption(treaty) || arguments.Length % 2 == 0)
        {
            return null;
        }

        var question = new StatusQuestion(state, treaty);
        for (int i = 3; i < arguments.Length; i += 2)
        {
            string value = arguments[i + 1];
            StatusQuestion? next = value.Length == 0 || IsOption(value) ? null : arguments[i] switch
            {
                "--on" when question.On is null => question with { On = value },
                "--known-at" when question.KnownAt is null => question with { KnownAt = value },
                "--laws" when question.Laws is null => question with { Laws = value },
                "--record" when question.Record is null => question with { Record = value },
                "--format" when question.Format is null => question with { Format = value },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            question = next;
        }

        return question;
    }

    /// <summary>Also a response file (<c>@FILE</c>) and a directive (<c>[…]</c>), which the library would open.</summary>
    private static bool IsOption(string argument) => argument[0] is '-' or '@' or '[' or '/';
}
