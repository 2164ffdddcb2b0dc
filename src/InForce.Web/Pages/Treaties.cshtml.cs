using System.Collections.Immutable;
using InForce.App.Desk;

namespace InForce.Web.Pages;

/// <summary>Every treaty of the registry with its counts on the chosen day.</summary>
internal sealed class TreatiesModel(DeskLaw law) : DeskPage
{
    public ImmutableArray<TreatyRow> Rows { get; private set; } = [];

    public void OnGet()
    {
        (Title, Place) = ("Treaties", "/treaties");
        Rows = law.Treaties(Moment.On, Moment.KnownAt);
    }
}
