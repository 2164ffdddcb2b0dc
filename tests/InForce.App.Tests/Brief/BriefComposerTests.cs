using InForce.App.Brief;
using InForce.App.Law;
using InForce.Exchange.Briefs;
using InForce.Testing;

namespace InForce.App.Tests.Brief;

public sealed class BriefComposerTests
{
    private static readonly DateOnly s_on = new(2026, 2, 24);
    private static readonly DateTimeOffset s_knownAt = new(2026, 2, 24, 23, 59, 59, TimeSpan.Zero);

    [Fact]
    public void The_brief_on_Latvia_reads_as_approved() => Approved.Match(Markdown(Latvia(SampleMaterial.Latvia())), "latvia");

    [Fact]
    public void Latvia_has_withdrawn_with_both_days_and_the_article()
    {
        string text = Markdown(Latvia(BriefMaterial.Nothing));

        Assert.Contains("withdrawn on 2025-12-27", text, StringComparison.Ordinal);
        Assert.Contains("notice received 2025-06-27", text, StringComparison.Ordinal);
        Assert.Contains("Art. 20(3)", text, StringComparison.Ordinal);
        Assert.Contains("None found.", text, StringComparison.Ordinal);
        Assert.Contains("nothing here is evidence of absence", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_and_every_row_has_a_note()
    {
        foreach (BriefMaterial material in new[] { SampleMaterial.Latvia(), BriefMaterial.Nothing })
        {
            BriefDocument brief = Latvia(material);

            Assert.All(brief.Sections.SelectMany(s => s.Blocks), block => Assert.True(block switch
            {
                BriefBlock.Paragraph p => p.Sentences.All(s => s.Note is not null),
                BriefBlock.Points p => p.Items.All(s => s.Note is not null),
                BriefBlock.Table t => t.Rows.All(r => r.Any(c => c.Note is not null)),
                _ => false,
            }));
            Assert.Equal(Enumerable.Range(1, brief.Notes.Length), brief.Notes.Select(n => n.Number));
        }
    }

    [Fact]
    public void Every_quotation_stands_in_its_document_where_the_note_says()
    {
        BriefDocument brief = Latvia(SampleMaterial.Latvia());
        var tellings = SampleMaterial.Latvia().Events.SelectMany(e => e.Tellings).ToLookup(t => t.Document.Id);

        foreach (BriefCitation.Report report in brief.Notes.SelectMany(n => n.Citations).OfType<BriefCitation.Report>())
        {
            string text = tellings[brief.Sources[report.Source].Doc].First().Document.Text;
            Assert.Equal(report.Quote, text[report.Start..report.End]);
        }
    }

    [Fact]
    public void A_plan_is_never_told_as_done()
    {
        BriefDocument brief = Latvia(SampleMaterial.Latvia());

        BriefSection chronicle = brief.Sections.Single(s => s.Heading == "How it came about");
        BriefSection plans = brief.Sections.Single(s => s.Heading == "Plans and programmes");
        Assert.DoesNotContain(Cells(chronicle), c => c.Text.Contains("plant", StringComparison.Ordinal));
        Assert.DoesNotContain(Cells(plans), c => c.Text == "reported as done");
        Assert.Contains(Cells(plans), c => c.Text == "possible");
    }

    [Fact]
    public void What_was_read_with_doubt_in_every_report_says_so()
    {
        BriefMaterial told = SampleMaterial.Latvia();
        BriefMaterial doubtful = told with { Events = [.. told.Events.Select(e => e with { Tellings = [.. e.Tellings.Select(t => t with { Statement = t.Statement with { Confidence = 0.4 } })] })] };

        Assert.DoesNotContain("read with doubt", Markdown(Latvia(told)), StringComparison.Ordinal);
        Assert.Contains("reported as done; read with doubt", Markdown(Latvia(doubtful)), StringComparison.Ordinal);
    }

    [Fact]
    public void While_notice_runs_the_last_day_in_force_is_named()
    {
        string text = Markdown(new BriefComposer(LawDesk.Open(null)).Compose(
            new BriefSubject.State("LVA", "Latvia"), BriefMaterial.Nothing, new DateOnly(2025, 12, 26), s_knownAt));

        Assert.Contains("leaving, bound until 2025-12-27", text, StringComparison.Ordinal);
        Assert.Contains("the last day in force is 2025-12-26", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contested_suspension_is_told_with_both_readings()
    {
        string text = Markdown(new BriefComposer(LawDesk.Open(null)).Compose(
            new BriefSubject.State("UKR", "Ukraine"), BriefMaterial.Nothing, new DateOnly(2026, 1, 1), s_knownAt));

        Assert.Contains("bound as a party", text, StringComparison.Ordinal);
        Assert.Contains("Held by Ukraine:", text, StringComparison.Ordinal);
        Assert.Contains("suspension", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_programme_brief_looks_at_the_treaties_its_weapons_concern()
    {
        BriefMaterial all = SampleMaterial.Latvia();
        var plant = all with { Events = [.. all.Events.Where(e => e.Object == "facility:LVA-AVM-plant")], Disputes = [] };

        string text = Markdown(new BriefComposer(LawDesk.Open(null)).Compose(new BriefSubject.Programme("facility:LVA-AVM-plant", "Facility LVA-AVM-plant"), plant, s_on, s_knownAt));

        Assert.Contains("(CCW-AP2)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(APMBC)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_overtaken_by_the_notice_is_not_called_at_odds_with_the_law()
    {
        BriefMaterial told = SampleMaterial.Latvia();
        Telling telling = told.Events[0].Tellings[0];
        BriefMaterial overtaken = told with { Disputes = [new BriefDispute("overtaken", [telling], [], "APMBC: notice of LVA received 2025-06-27", "told as an intention; the notice was given", IsNone: false)] };
        BriefMaterial wrong = told with { Disputes = [new BriefDispute("law", [telling], [], "APMBC Art. 20(3)", "the period runs from receipt of the notice", IsNone: false)] };

        Assert.Contains("Overtaken when printed (overtaken).", Markdown(Latvia(overtaken)), StringComparison.Ordinal);
        Assert.DoesNotContain("At odds with the law", Markdown(Latvia(overtaken)), StringComparison.Ordinal);
        Assert.Contains("At odds with the law (law).", Markdown(Latvia(wrong)), StringComparison.Ordinal);
    }

    private static IEnumerable<BriefSentence> Cells(BriefSection section) => section.Blocks.OfType<BriefBlock.Table>().SelectMany(t => t.Rows).SelectMany(r => r);

    private static BriefDocument Latvia(BriefMaterial material) =>
        new BriefComposer(LawDesk.Open(null)).Compose(new BriefSubject.State("LVA", "Latvia"), material, s_on, s_knownAt);

    private static string Markdown(BriefDocument brief)
    {
        var text = new StringWriter();
        MarkdownBrief.Write(text, brief);
        return text.ToString();
    }
}
