using System.Collections.Immutable;
using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Core.Data;
using InForce.Web.Security;

namespace InForce.Web.Pages;

/// <summary>How far the answers reach, from the files that hold it.</summary>
[Needs(Role.Reader)]
internal sealed class AboutModel(DeskLaw law) : DeskPage
{
    public static ImmutableArray<QualityRow> Quality => MeasuredQuality.Rows;

    public static ImmutableArray<string> Unmeasured => MeasuredQuality.Unmeasured;

    public static ImmutableArray<KnownLimit> Limits => KnownLimit.All;

    public ImmutableArray<CoverageView> Coverage { get; private set; } = [];

    public string Notice { get; } = EmbeddedFile.ReadText(typeof(AboutModel).Assembly, "NOTICE");

    public void OnGet()
    {
        (Title, Place) = ("About", "/about");
        Coverage = law.Coverage();
    }

    public static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);
}
