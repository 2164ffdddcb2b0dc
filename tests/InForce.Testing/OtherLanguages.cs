namespace InForce.Testing;

/// <summary>One sentence of a treaty story in each of many languages for which there is no reading model. Invented; no state is named.</summary>
public static class OtherLanguages
{
    /// <summary>BCP 47 language subtag and sentence.</summary>
    public static IReadOnlyList<(string Tag, string Text)> Sentences { get; } =
    [
        ("lv", "Saeima ceturtdien nolēma, ka valsts izstāsies no konvencijas, un ārlietu ministre sacīja, ka paziņojums tiks iesniegts vasarā."),
        ("lt", "Seimas ketvirtadienį nusprendė, kad šalis pasitrauks iš konvencijos, o užsienio reikalų ministras sakė, kad pranešimas bus įteiktas vasarą."),
        ("et", "Riigikogu otsustas neljapäeval, et riik lahkub konventsioonist, ja välisminister ütles, et teade antakse üle suvel, kui see on valmis."),
        ("fi", "Eduskunta päätti torstaina, että maa eroaa sopimuksesta, ja ulkoministeri sanoi, että ilmoitus jätetään kesällä, kun se on valmis."),
        ("pl", "Sejm zdecydował w czwartek, że państwo wystąpi z konwencji, a minister spraw zagranicznych powiedział, że notyfikacja zostanie złożona latem."),
        ("uk", "Парламент у четвер вирішив, що країна вийде з конвенції, а міністр закордонних справ сказав, що повідомлення буде подано влітку."),
        ("ru", "Парламент в четверг решил, что страна выйдет из конвенции, а министр иностранных дел сказал, что уведомление будет подано летом."),
        ("de", "Das Parlament hat am Donnerstag beschlossen, dass das Land aus dem Übereinkommen austritt, und der Außenminister sagte, die Notifikation werde im Sommer hinterlegt."),
        ("fr", "Le parlement a décidé jeudi que le pays quitterait la convention, et le ministre des affaires étrangères a dit que la notification serait déposée en été."),
        ("es", "El parlamento decidió el jueves que el país abandonará la convención, y el ministro de Asuntos Exteriores dijo que la notificación se depositará en verano."),
        ("sv", "Riksdagen beslutade på torsdagen att landet ska lämna konventionen, och utrikesministern sade att anmälan kommer att lämnas in i sommar."),
        ("pt", "O parlamento decidiu na quinta-feira que o país vai deixar a convenção, e o ministro disse que a notificação não será depositada até ao verão."),
        ("it", "Il parlamento ha deciso giovedì che il paese lascerà la convenzione, e il ministro degli esteri ha detto che la notifica sarà depositata in estate."),
        ("nl", "Het parlement heeft donderdag besloten dat het land het verdrag verlaat, en de minister zei dat de kennisgeving in de zomer wordt neergelegd."),
        ("cs", "Parlament ve čtvrtek rozhodl, že země odstoupí od úmluvy, a ministr zahraničí řekl, že oznámení bude podáno v létě, jakmile to bude možné."),
        ("ka", "პარლამენტმა ხუთშაბათს გადაწყვიტა, რომ ქვეყანა კონვენციას დატოვებს."),
        ("el", "Το κοινοβούλιο αποφάσισε την Πέμπτη ότι η χώρα θα αποχωρήσει από τη σύμβαση."),
        ("ja", "議会は木曜日に条約から脱退することを決定したと外務大臣が述べた。"),
    ];
}
