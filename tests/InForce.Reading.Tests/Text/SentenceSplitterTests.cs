using InForce.Reading.Text;

namespace InForce.Reading.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("XA left. XB stayed.", "XA left.|XB stayed.")]
    [InlineData("Mr. Smith met Gen. J. A. Doe. They spoke.", "Mr. Smith met Gen. J. A. Doe.|They spoke.")]
    [InlineData("It was made in the U.S. The plant closed.", "It was made in the U.S.|The plant closed.")]
    [InlineData("The U.S. Senate voted.", "The U.S. Senate voted.")]
    [InlineData("It ended at 5 p.m. on Friday. He left.", "It ended at 5 p.m. on Friday.|He left.")]
    [InlineData("\"We leave. We must,\" she said. He nodded.", "\"We leave.|We must,\" she said.|He nodded.")]
    [InlineData("“We leave.” He nodded.", "“We leave.”|He nodded.")]
    [InlineData("\"Will you leave?\" Orpo asked.", "\"Will you leave?\" Orpo asked.")]
    [InlineData("\"Will you leave?\" she asked.", "\"Will you leave?\" she asked.")]
    [InlineData("See No. 5 of Art. 20. It binds.", "See No. 5 of Art. 20.|It binds.")]
    [InlineData("He waited... and left. So did she.", "He waited... and left.|So did she.")]
    [InlineData("The vote (107 to 0) passed. Nobody objected.", "The vote (107 to 0) passed.|Nobody objected.")]
    [InlineData("It cost €5.5 million. That is much.", "It cost €5.5 million.|That is much.")]
    [InlineData("XY Inc. Chief Executive Ann Lee spoke.", "XY Inc. Chief Executive Ann Lee spoke.")]
    [InlineData("They left in 1805. [6] He stayed.", "They left in 1805. [6]|He stayed.")]
    [InlineData("It is so.It is not.", "It is so.|It is not.")]
    [InlineData("First line of a wrapped paragraph that goes on\nto a second line. End.", "First line of a wrapped paragraph that goes on\nto a second line.|End.")]
    [InlineData("“The support of our allies,\n\nbut also our own ability,” he said.", "“The support of our allies,\n\nbut also our own ability,” he said.")]
    [InlineData("XA quits treaty\n\nXA left on Monday.", "XA quits treaty|XA left on Monday.")]
    [InlineData("HELSINKI, June 19 (Wire) - XA left. XB did not.", "HELSINKI, June 19 (Wire) -|XA left.|XB did not.")]
    [InlineData("Riga (Wire) — XA left.", "Riga (Wire) —|XA left.")]
    [InlineData("XA - which borders XB - left.", "XA - which borders XB - left.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected)
    {
        TextLayout layout = TextLayout.Of(text);

        Assert.Equal(expected, string.Join('|', layout.Sentences.Select(s => text[s.Start..s.End])));
    }

    [Theory]
    [InlineData("XA quits the treaty", ParagraphRole.Heading)]
    [InlineData("XA quit the treaty on Monday.", ParagraphRole.Body)]
    [InlineData("Read also: Who said what", ParagraphRole.Link)]
    [InlineData("(Reporting by A. Writer; editing by B. Reader)", ParagraphRole.Credit)]
    [InlineData("CORRECTION: an earlier item was wrong.", ParagraphRole.Correction)]
    public void Paragraphs_are_told_apart_by_what_they_are_for(string text, ParagraphRole expected) =>
        Assert.Equal(expected, Assert.Single(TextLayout.Of(text).Paragraphs).Role);

    [Fact]
    public void A_dateline_stands_apart_from_the_first_sentence() =>
        Assert.Equal(
            [SentenceKind.Dateline, SentenceKind.Prose],
            TextLayout.Of("BRUSSELS/RIGA, 4 March (Wire) -- XA left.").Sentences.Select(s => s.Kind));

    [Fact]
    public void A_heading_is_marked_as_one() =>
        Assert.Equal(
            [SentenceKind.Heading, SentenceKind.Prose],
            TextLayout.Of("XA Quits Mine Treaty\n\nXA left on Monday.").Sentences.Select(s => s.Kind));
}
