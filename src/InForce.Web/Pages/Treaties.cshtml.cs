using System.Collections.Immutable;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Security;

namespace InForce.Web.Pages;

/// <summary>Every treaty of the registry with its counts on the chosen day.</summary>
[Needs(Role.Reader)]
internal sealed class TreatiesModel(DeskLaw law) : DeskPage
{
    public ImmutableArray<TreatyRow> Rows { get; private set; } = [];

    public void OnGet()
    {
        (Title, Place) = ("Treaties", "/treaties");
        Rows = law.Treaties(Moment.On, Moment.KnownAt);
    }
}
