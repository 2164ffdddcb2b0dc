namespace InForce.Web.Pages;

/// <summary>The first page of the working day.</summary>
internal sealed class IndexModel : DeskPage
{
    public void OnGet() => (Title, Place) = ("Today", "/");
}
