namespace InForce.Capture.Html;

/// <summary>Class names that take an element out of sight, as the common style frameworks spell them.</summary>
internal static class HiddenClass
{
    /// <summary>True where one class hides and no other brings the element back on wide screens.</summary>
    public static bool Hides(ReadOnlySpan<char> classes)
    {
        if (!MayHide(classes)) return false;
        bool hidden = false;
        foreach (Range range in classes.SplitAny(" \t\r\n"))
        {
            ReadOnlySpan<char> name = classes[range];
            if (name.IsEmpty) continue;
            if (name.Contains(":block", StringComparison.Ordinal) || name.Contains(":flex", StringComparison.Ordinal) || name.Contains(":grid", StringComparison.Ordinal)
                || name.Contains(":inline", StringComparison.Ordinal) || (name.StartsWith("d-", StringComparison.Ordinal) && !name.SequenceEqual("d-none"))) return false;
            hidden |= IsHider(name);
        }

        return hidden;
    }

    private static bool MayHide(ReadOnlySpan<char> classes) =>
        classes.Contains("hid", StringComparison.OrdinalIgnoreCase) || classes.Contains("-none", StringComparison.Ordinal)
        || classes.Contains("sr-only", StringComparison.Ordinal) || classes.Contains("screen-reader", StringComparison.Ordinal)
        || classes.Contains("noprint", StringComparison.OrdinalIgnoreCase);

    private static bool IsHider(ReadOnlySpan<char> name) => name is "hidden" or "hide" or "d-none" or "is-hidden" or "u-hidden" or "sr-only"
        or "visually-hidden" or "visuallyhidden" or "screen-reader-text" or "screen-reader-only" or "element-invisible" or "noprint" or "hidden-xs-up";
}
