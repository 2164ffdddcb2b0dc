using InForce.Core.Documents;
using InForce.Reading.Languages;

namespace InForce.Reading.Tests.Languages;

public sealed class LanguageMeasureTests
{
    [Theory]
    [InlineData("en", "The parliament of the country voted on Thursday to leave the convention, and the foreign minister said the notice will be deposited in the summer.")]
    [InlineData("en", "XA LEAVES MINE TREATY AS NEIGHBOURS WATCH. The government has said that it will not use the weapons on its own territory.")]
    [InlineData("lv", "Saeima ceturtdien nolēma, ka valsts izstāsies no konvencijas, un ārlietu ministre sacīja, ka paziņojums tiks iesniegts vasarā.")]
    [InlineData("lt", "Seimas ketvirtadienį nusprendė, kad šalis pasitrauks iš konvencijos, o užsienio reikalų ministras sakė, kad pranešimas bus įteiktas vasarą.")]
    [InlineData("et", "Riigikogu otsustas neljapäeval, et riik lahkub konventsioonist, ja välisminister ütles, et teade antakse üle suvel, kui see on valmis.")]
    [InlineData("fi", "Eduskunta päätti torstaina, että maa eroaa sopimuksesta, ja ulkoministeri sanoi, että ilmoitus jätetään kesällä, kun se on valmis.")]
    [InlineData("pl", "Sejm zdecydował w czwartek, że państwo wystąpi z konwencji, a minister spraw zagranicznych powiedział, że notyfikacja zostanie złożona latem.")]
    [InlineData("uk", "Парламент у четвер вирішив, що країна вийде з конвенції, а міністр закордонних справ сказав, що повідомлення буде подано влітку.")]
    [InlineData("ru", "Парламент в четверг решил, что страна выйдет из конвенции, а министр иностранных дел сказал, что уведомление будет подано летом.")]
    [InlineData("de", "Das Parlament hat am Donnerstag beschlossen, dass das Land aus dem Übereinkommen austritt, und der Außenminister sagte, die Notifikation werde im Sommer hinterlegt.")]
    [InlineData("fr", "Le parlement a décidé jeudi que le pays quitterait la convention, et le ministre des affaires étrangères a dit que la notification serait déposée en été.")]
    [InlineData("es", "El parlamento decidió el jueves que el país abandonará la convención, y el ministro de Asuntos Exteriores dijo que la notificación se depositará en verano.")]
    [InlineData("sv", "Riksdagen beslutade på torsdagen att landet ska lämna konventionen, och utrikesministern sade att anmälan kommer att lämnas in i sommar.")]
    [InlineData("pt", "O parlamento decidiu na quinta-feira que o país vai deixar a convenção, e o ministro disse que a notificação não será depositada até ao verão.")]
    [InlineData("it", "Il parlamento ha deciso giovedì che il paese lascerà la convenzione, e il ministro degli esteri ha detto che la notifica sarà depositata in estate.")]
    [InlineData("nl", "Het parlement heeft donderdag besloten dat het land het verdrag verlaat, en de minister zei dat de kennisgeving in de zomer wordt neergelegd.")]
    [InlineData("cs", "Parlament ve čtvrtek rozhodl, že země odstoupí od úmluvy, a ministr zahraničí řekl, že oznámení bude podáno v létě, jakmile to bude možné.")]
    [InlineData("ka", "პარლამენტმა ხუთშაბათს გადაწყვიტა, რომ ქვეყანა კონვენციას დატოვებს.")]
    [InlineData("el", "Το κοινοβούλιο αποφάσισε την Πέμπτη ότι η χώρα θα αποχωρήσει από τη σύμβαση.")]
    [InlineData("ja", "議会は木曜日に条約から脱退することを決定したと外務大臣が述べた。")]
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

    [Fact]
    public void A_document_in_another_language_is_declined_and_gives_no_statement()
    {
        const string text = "Seimas ketvirtadienį nusprendė, kad šalis pasitrauks iš Otavos konvencijos, o ministras sakė, kad pranešimas bus įteiktas vasarą.";

        ReaderResult read = ReadingPipeline.Shared.Read(new Document("d", null, null, null, null, null, null, text));

        Assert.True(read.IsDeclined);
        Assert.Empty(read.Statements);
        Assert.Contains("Lithuanian", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_document_says_of_itself_decides_only_where_the_text_is_too_short()
    {
        Document Declared(string lang, string text) => new("d", null, null, null, null, lang, null, text);

        Assert.Equal("Polish", LanguageMeasure.Declined(Declared("pl-PL", "Sejm: XA")));
        Assert.Null(LanguageMeasure.Declined(Declared("pl", "The parliament voted on Thursday to leave the convention and said so to the press.")));
    }
}
