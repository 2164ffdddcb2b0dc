using System.Collections.Immutable;
using System.Globalization;
using InForce.App.Desk;
using InForce.Core.Statements;
using InForce.Web.Rendering;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Statements by words, kind, modality, weapon class, actor, speaker, day and number of origins.</summary>
internal sealed class SearchModel(IDeskRecord record) : DeskPage
{
    public const int PerPage = 50;

    /// <summary>Classes as the reader gives them, in the order of the list.</summary>
    public static ImmutableArray<string> Weapons { get; } = ["APM", "AVM", "mixed", "CM", "ERW", "NW", "CW", "BW", "conventional", "other-munitions", "mine", "naval"];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Modality { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Weapon { get; set; }

    /// <summary>One or several, parted by commas.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Speaker { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Origins { get; set; }

    /// <summary>One line an origin.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Once { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public SearchQuestion Asked { get; private set; } = null!;

    public SearchResult Result { get; private set; } = SearchResult.Nothing;

    /// <summary>The same as a table; null where the table cannot be narrowed to what was asked.</summary>
    public string? TableAddress
    {
        get
        {
            bool narrows = Asked is { Words: null, Modality: null, Speaker: null, FromOn: null, BeforeOn: null, MinOrigins: null, OnePerOrigin: false, Actors.Length: <= 1 };
            return narrows ? Link("/export/csv?" + Query(("kind", Kind), ("weaponClass", Weapon), ("actor", Actor))) : null;
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Search", "/search");
        Number = Math.Clamp(Number, 1, 100_000);
        Asked = new SearchQuestion(
            Given(Q), Given(Kind), ModalityOf(Given(Modality)), Given(Weapon), [.. (Actor ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Given(Speaker), DayOf(From, "from"), DayOf(Before, "before"), Origins is > 1 ? Origins : null, Once);
        if (Asked.AsksSomething)
        {
            Result = await record.SearchAsync(Asked, (Number - 1) * PerPage, PerPage, Moment.KnownAt, cancel);
        }
    }

    public string PageAddress(int number) => Link("/search?" + Query(
        ("q", Q), ("kind", Kind), ("modality", Modality), ("weapon", Weapon), ("actor", Actor), ("speaker", Speaker), ("from", From), ("before", Before),
        ("origins", Origins?.ToString(CultureInfo.InvariantCulture)), ("once", Once ? "true" : null), ("p", number.ToString(CultureInfo.InvariantCulture))));

    private static string Query(params (string Name, string? Value)[] fields) =>
        string.Join('&', fields.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => f.Name + "=" + Uri.EscapeDataString(f.Value!)));

    private static Modality? ModalityOf(string? text) => Enum.GetValues<Modality>().Cast<Modality?>().FirstOrDefault(m => Words.Modality(m!.Value) == text);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateOnly? DayOf(string? text, string where) => Given(text) is { } day ? Clocks.Moment.Day(day, where) : null;
}
