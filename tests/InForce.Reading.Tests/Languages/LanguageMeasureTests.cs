using InForce.Core.Documents;
using InForce.Reading.Languages;
using InForce.Testing;

namespace InForce.Reading.Tests.Languages;

public sealed class LanguageMeasureTests
{
    public static TheoryData<string, string> Others() => new(OtherLanguages.Sentences.Select(s => (s.Tag, s.Text)));

    [Theory]
    [InlineData("en", "The parliament of the country voted on Thursday to leave the convention, and the foreign minister said the notice will be deposited in the summer.")]
    [InlineData("en", "XA LEAVES MINE TREATY AS NEIGHBOURS WATCH. The government has said that it will not use the weapons on its own territory.")]
    [MemberData(nameof(Others))]
    public void A_language_is_known_from_one_sentence(string tag, string text) => Assert.Equal(tag, LanguageMeasure.Of(text)?.Tag);

    [Theory]
    [InlineData("")]
    [InlineData("12 345 !!! \ud800")]
    [InlineData("Seimas: XA")]
    public void A_text_too_short_to_say_is_left_open(string text) => Assert.Null(LanguageMeasure.Of(text));

    [Fact]
    public void A_short_English_sentence_of_names_is_read() =>
        Assert.Null(LanguageMeasure.Declined(new Document("d", null, null, null, null, null, null, "Chile's foreign minister Ana Soto welcomed the Ottawa Convention's success.")));

    [Fact]
    public void English_that_quotes_another_language_is_read()
    {
        const string text = "The minister said that the phrase \"Saeima nolēma izstāties no konvencijas\" had been used in the debate, and that it was the correct one.";

        Assert.Null(LanguageMeasure.Declined(new Document("d", null, null, null, null, null, null, text)));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_document_in_another_language_is_declined_with_a_warning_and_gives_no_statement(string tag, string text)
    {
        // Names that the lists hold in every spelling: they must not tempt a reading.
        var document = new Document(tag, null, "Ottawa Convention", null, "2026-01-15", null, null, text + " (Ottawa Convention, 15/01/2026)");

        ReaderResult read = ReadingPipeline.Shared.Read(document);

        Assert.True(read.IsDeclined);
        Assert.Empty(read.Statements);
        Assert.StartsWith("declined: the text is in ", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_document_says_of_itself_decides_only_where_the_text_is_too_short()
    {
        Document Declared(string lang, string text) => new("d", null, null, null, null, lang, null, text);

        Assert.Equal("Polish", LanguageMeasure.Declined(Declared("pl-PL", "Sejm: XA")));
        Assert.Null(LanguageMeasure.Declined(Declared("pl", "The parliament voted on Thursday to leave the convention and said so to the press.")));
    }
}
