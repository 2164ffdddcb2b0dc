using System.Globalization;

namespace InForce.Remote.Fetching;

/// <summary>What a site lets robots fetch (RFC 9309): the groups for us, else those for everyone; the longest matching rule decides.</summary>
internal sealed class RobotsFile
{
    private const int MostRules = 10_000;
    private readonly List<(string Path, bool Allow)> _rules = [];

    /// <summary>A site without rules.</summary>
    public static RobotsFile AllowsAll { get; } = new();

    /// <summary>A site whose rules could not be read because the server failed.</summary>
    public static RobotsFile AllowsNothing { get; } = Parse("User-agent: *\nDisallow: /", string.Empty);

    /// <summary>The pause between requests the site asks for; null when it asks for none.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <param name="robot">Our product name, as sites write it.</param>
    public static RobotsFile Parse(string text, string robot)
    {
        var ours = new RobotsFile();
        var all = new RobotsFile();
        bool named = false, forUs = false, forAll = false, inAgents = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            int remark = raw.IndexOf('#');
            ReadOnlySpan<char> line = (remark < 0 ? raw : raw[..remark]).Trim().TrimStart('\uFEFF');
            int colon = line.IndexOf(':');
            if (colon <= 0) continue;
            ReadOnlySpan<char> key = line[..colon].Trim(), value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!inAgents) (forUs, forAll) = (false, false);
                inAgents = true;
                forAll |= value is "*";
                bool me = robot.Length > 0 && value.StartsWith(robot, StringComparison.OrdinalIgnoreCase);
                forUs |= me;
                named |= me;
                continue;
            }

            inAgents = false;
            if (forUs) ours.Add(key, value);
            if (forAll) all.Add(key, value);
        }

        return named ? ours : all;
    }

    /// <param name="path">Path and query as they are sent.</param>
    public bool Allows(string path)
    {
        int longest = -1;
        bool allowed = true;
        foreach ((string rule, bool allow) in _rules)
        {
            if (rule.Length < longest || (rule.Length == longest && !allow) || !Matches(rule, path)) continue;
            (longest, allowed) = (rule.Length, allow);
        }

        return allowed;
    }

    private void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
        {
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds < 1e6)
                Delay = TimeSpan.FromSeconds(seconds);
            return;
        }

        bool allow = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
        if ((allow || key.Equals("disallow", StringComparison.OrdinalIgnoreCase)) && value.Length > 0 && _rules.Count < MostRules && value.Length < 2000)
            _rules.Add((value.ToString(), allow));
    }

    /// <summary><c>*</c> is any run of characters, a closing <c>$</c> the end. Linear: a star never tries again before a later one.</summary>
    private static bool Matches(string rule, string path)
    {
        bool anchored = rule.EndsWith('$');
        string[] pieces = (anchored ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        int at = pieces[0].Length;
        for (int i = 1; i < pieces.Length; i++)
        {
            bool last = anchored && i == pieces.Length - 1;
            int found = last ? (path.Length - pieces[i].Length >= at && path.EndsWith(pieces[i], StringComparison.Ordinal) ? path.Length - pieces[i].Length : -1)
                : path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }

        return !anchored || at == path.Length;
    }
}
