using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.App.Record.Search;
using InForce.Core.Problems;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Statements by words, kind, modality, weapon class, actor, speaker, day and number of origins.</summary>
[Needs(Role.Reader)]
internal sealed class SearchModel(IDeskRecord record) : DeskPage
{
    public const int PerPage = 50;

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

    /// <summary>Time of the act, EDTF.</summary>
    [BindProperty(SupportsGet = true)]
    public string? When { get; set; }

    /// <summary>One line an origin.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Once { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public SearchQuestion Asked { get; private set; } = new();

    /// <summary>Why the question cannot be answered as asked; null where it can.</summary>
    public string? Refused { get; private set; }

    public SearchResult Result { get; private set; } = SearchResult.Nothing;

    /// <summary>The same as a table; null where the table cannot be narrowed to what was asked.</summary>
    public string? TableAddress
    {
        get
        {
            bool narrows = Asked is { Words: null, Modality: null, Speaker: null, FromOn: null, BeforeOn: null, When: null, MinOrigins: null, OnePerOrigin: false, Actors.Length: <= 1 };
            return narrows ? Link("/export/csv?" + Query(("kind", Kind), ("weaponClass", Weapon), ("actor", Actor))) : null;
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Search", "/search");
        Number = Math.Clamp(Number, 1, 100_000);
        try
        {
            Asked = SearchQuestion.Of(
                Q, Kind, Modality, Weapon, Actor, Speaker, DayOf(From, "from"), DayOf(Before, "before"), Moment.OnText is null ? null : Moment.On, When, Origins, Once);
            if (Asked.AsksSomething)
            {
                Result = await record.SearchAsync(Asked, (Number - 1) * PerPage, PerPage, Moment.KnownAtGiven, cancel);
            }
        }
        catch (BadInputException e)
        {
            Refused = $"{e.What}; {e.Remedy}";
        }
    }

    public string PageAddress(int number) => Link("/search?" + Query(
        ("q", Q), ("kind", Kind), ("modality", Modality), ("weapon", Weapon), ("actor", Actor), ("speaker", Speaker), ("from", From), ("before", Before), ("when", When),
        ("origins", Origins?.ToString(CultureInfo.InvariantCulture)), ("once", Once ? "true" : null), ("p", number.ToString(CultureInfo.InvariantCulture))));

    private static string Query(params (string Name, string? Value)[] fields) =>
        string.Join('&', fields.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => f.Name + "=" + Uri.EscapeDataString(f.Value!)));

    private static DateOnly? DayOf(string? text, string where) => string.IsNullOrWhiteSpace(text) ? null : Clocks.Moment.Day(text.Trim(), where);
}
