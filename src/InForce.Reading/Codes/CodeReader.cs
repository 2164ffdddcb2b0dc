using InForce.Reading.Syntax;
using InForce.Reading.Text;

namespace InForce.Reading.Codes;

/// <summary>Codes the first political act a text tells, with the states on both sides.</summary>
public static class CodeReader
{
    /// <summary>The code of the first sentence that tells an act with a state on a side; one without any state failing that; null where none is told.</summary>
    public static EventCode? Of(string text, ISyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(syntax);
        EventCode? stateless = null;
        foreach (RawSentence raw in TextLayout.Of(text).Sentences)
        {
            Sentence s = syntax.Parse(text, [raw])[0];
            if (new ActFinder(s).Main() is not { } act)
            {
                continue;
            }

            EventCode code = new RoleFinder(s, new SentenceActors(text, s)).Code(act);
            if (!code.Source.IsEmpty || !code.Target.IsEmpty)
            {
                return code;
            }

            stateless ??= code;
        }

        return stateless;
    }
}
