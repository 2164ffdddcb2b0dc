using System.Collections.Immutable;
using InForce.App.Desk;
using InForce.Core.Data;

namespace InForce.Web.Pages;

/// <summary>How far the answers reach, from the files that hold it.</summary>
internal sealed class AboutModel(DeskLaw law) : DeskPage
{
    public static ImmutableArray<string> Limits { get; } =
    [
        "Languages other than English: such a document is declined with a warning, and nothing is read from it.",
        "Tables, pictures, captions inside pictures, audio and video.",
        "What a text only implies: a statement needs words that carry it.",
        "Whether a source tells the truth: the desk shows who says what, where it comes from and what contradicts it.",
        "Acts that no source of the registry had when it was made; the day through which each treaty is complete stands above.",
    ];

    public ImmutableArray<CoverageView> Coverage { get; private set; } = [];

    public string Notice { get; } = EmbeddedFile.ReadText(typeof(AboutModel).Assembly, "NOTICE");

    public void OnGet()
    {
        (Title, Place) = ("About", "/about");
        Coverage = law.Coverage();
    }
}
