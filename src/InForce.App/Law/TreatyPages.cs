using System.Globalization;
using System.Text;
using InForce.Law.Acts;
using InForce.Law.Clauses;

namespace InForce.App.Law;

/// <summary>A registry as a folder of pages: one for each treaty, and a list of them.</summary>
public sealed class TreatyPages(LawDesk desk)
{
    public const string ListName = "README.md";

    /// <summary>File names and contents, the list first, then in order of id. The same for the same registry.</summary>
    public IEnumerable<(string Name, string Text)> All()
    {
        yield return (ListName, List());
        var page = new TreatyPage(desk);
        foreach (string id in desk.Registry.TreatyIds)
        {
            yield return (id + ".md", page.Markdown(id).TrimEnd() + "\n");
        }
    }

    /// <summary>Writes them all; files of other names are left alone.</summary>
    /// <returns>How many were written.</returns>
    public int Write(string folder)
    {
        Directory.CreateDirectory(folder);
        int written = 0;
        foreach ((string name, string text) in All())
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            written++;
        }

        return written;
    }

    private string List()
    {
        var text = new StringBuilder("# Treaties of the registry\n\nWritten by `inforce law pages DIR` from the treaty files.\n\n");
        text.Append("| id | treaty | in force since | clauses | acts held through |\n|---|---|---|---|---|\n");
        foreach (string id in desk.Registry.TreatyIds)
        {
            Treaty treaty = desk.Registry.Treaty(id);
            Coverage held = desk.Registry.Coverage(id);
            text.Append(CultureInfo.InvariantCulture, $"| [{id}]({id}.md) | {treaty.Name} | {(treaty.EnteredIntoForceOn is { } on ? LawJson.Iso(on) : "not in force")} ");
            text.Append(CultureInfo.InvariantCulture, $"| {TreatyPage.Verified(treaty)} | {(held.CompleteThrough is { } through ? LawJson.Iso(through) : "in part")} |\n");
        }

        return text.ToString();
    }
}
