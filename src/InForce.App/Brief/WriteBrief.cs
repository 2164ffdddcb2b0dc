using System.Globalization;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.States;
using InForce.Exchange.Briefs;

namespace InForce.App.Brief;

/// <summary>The brief of a state or programme from a record and the law.</summary>
public sealed class WriteBrief(LawDesk law, RecordQuestions questions)
{
    /// <param name="subject">A state, or a programme such as <c>LVA-AVM</c>, in a user's words.</param>
    /// <exception cref="Core.Problems.BadInputException">No such state or programme.</exception>
    public BriefDocument Of(string subject, DateOnly on, KnownInstant knownAt)
    {
        var about = RecordSubject.Parse(subject, law.Registry);
        return new BriefComposer(law).Compose(Named(about), RecordMaterial.Of(questions, about, knownAt.Read), on, knownAt.Said);
    }

    /// <summary>The brief where there is no record: the legal position and its dates, with nothing reported.</summary>
    /// <exception cref="Core.Problems.BadInputException">No such state or programme.</exception>
    public static BriefDocument OfLawAlone(LawDesk law, string subject, DateOnly on, DateTimeOffset knownAt) =>
        new BriefComposer(law).Compose(Named(RecordSubject.Parse(subject, law.Registry)), BriefMaterial.Nothing, on, knownAt);

    /// <summary>As Markdown, the form that reads well on a terminal too.</summary>
    public string Markdown(string subject, DateOnly on, DateTimeOffset knownAt)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        MarkdownBrief.Write(text, Of(subject, on, KnownInstant.Of(knownAt)));
        return text.ToString();
    }

    private static BriefSubject Named(RecordSubject about) => about.Kind == "programme"
        ? new BriefSubject.Programme("programme:" + about.Name, about.Name)
        : new BriefSubject.State(about.Name, StateDirectory.Shipped.OfCode(about.Name)?.Name ?? about.Name);
}
