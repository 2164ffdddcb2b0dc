using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Documents;
using InForce.Record.Claims;

namespace InForce.Record.Origins;

/// <summary>Who took it from whom. Looks only at documents near each other in time that tell of the same things.</summary>
internal sealed class OriginFinder
{
    private const double Copied = 0.5;
    private const double RewrittenRuns = 0.10;
    private const double RewrittenWords = 0.45;
    private const int CopyDays = 30;
    private const int CreditDays = 14;
    private const int ReleaseDays = 3;

    private readonly Document[] _documents;
    private readonly ILookup<string, Claim> _claims;
    private readonly Dictionary<string, HashSet<string>> _blocks;
    private readonly Dictionary<string, TextSketch> _sketches;

    public OriginFinder(IEnumerable<Document> documents, IEnumerable<Claim> claims)
    {
        _documents = [.. documents.Order(Comparer<Document>.Create(Publication.Compare))];
        _claims = claims.ToLookup(c => c.Doc, StringComparer.Ordinal);
        _blocks = _documents.ToDictionary(
            d => d.Id, d => _claims[d.Id].SelectMany(Slots.Of).Select(s => s.Block).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _sketches = _documents.ToDictionary(d => d.Id, d => new TextSketch(d), StringComparer.Ordinal);
    }

    /// <summary>At most one link for each document, by document id.</summary>
    public ImmutableArray<OriginLink> Find()
    {
        var links = new SortedDictionary<string, OriginLink>(StringComparer.Ordinal);
        for (int i = 0; i < _documents.Length; i++)
        {
            if ((CopyOf(i) ?? CreditOf(i) ?? RewriteOf(i)) is { } link)
            {
                links[link.Doc] = link;
            }
        }

        return [.. links.Values];
    }

    private OriginLink? CopyOf(int index)
    {
        Document document = _documents[index];
        (Document Source, double Share) best = Earlier(index, CopyDays)
            .Select(d => (d, _sketches[document.Id].RunsSharedWith(_sketches[d.Id])))
            .Where(p => p.Item2 >= Copied).OrderByDescending(p => p.Item2).FirstOrDefault();
        return best.Source is null ? null : new OriginLink(
            document.Id, best.Source.Id, "copy", string.Create(CultureInfo.InvariantCulture, $"{best.Share:P0} of its word runs stand there"));
    }

    private OriginLink? CreditOf(int index)
    {
        Document document = _documents[index];
        if (Credits.Main(document, _claims[document.Id]) is not { } credit)
        {
            return null;
        }

        Document? source = Earlier(index, CreditDays)
            .Where(d => d.Publisher is { } p && OutletNames.AreOne(credit.Outlet, p) && Shares(document, d) > 0)
            .OrderByDescending(d => Shares(document, d)).FirstOrDefault();
        if (source is not null)
        {
            return new OriginLink(document.Id, source.Id, "credit", credit.Evidence);
        }

        if (ReleaseBehind(index, credit) is { } release)
        {
            return new OriginLink(document.Id, release.Id, "release", credit.Evidence);
        }

        Document? unnamed = Earlier(index, CreditDays).Where(d => d.Publisher is null && Shares(document, d) > 0 && LooksLike(document, d))
            .OrderByDescending(d => Shares(document, d)).FirstOrDefault();
        return unnamed is not null
            ? new OriginLink(document.Id, unnamed.Id, "credit", $"{credit.Evidence}; the document names no publisher and tells the same under a like title")
            : new OriginLink(document.Id, "EXT:" + credit.Outlet, "credit", credit.Evidence);
    }

    /// <summary>An outlet that passes on a ministry's release: the release itself, where it is in the record.</summary>
    private Document? ReleaseBehind(int index, Credit credit)
    {
        Document document = _documents[index];
        if (credit.Organ is not { } organ)
        {
            return null;
        }

        return Earlier(index, CreditDays).FirstOrDefault(d =>
            Shares(document, d) > 0 &&
            _claims[d.Id].Count(c => c.Statement.Speaker == organ) * 2 >= _claims[d.Id].Count() &&
            _claims[d.Id].All(c => c.Statement.CitedOutlet is null));
    }

    /// <summary>Two rewrites of one text of a third: much the same words and runs within days, and no credit to tell.</summary>
    private OriginLink? RewriteOf(int index)
    {
        Document document = _documents[index];
        TextSketch own = _sketches[document.Id];
        (Document Source, double Words) best = Earlier(index, ReleaseDays).Where(d => Shares(document, d) > 0)
            .Select(d => (d, own.WordsSharedWith(_sketches[d.Id])))
            .Where(p => p.Item2 >= RewrittenWords && own.RunsSharedWith(_sketches[p.d.Id]) >= RewrittenRuns)
            .OrderByDescending(p => p.Item2).FirstOrDefault();
        return best.Source is null ? null : new OriginLink(
            document.Id, best.Source.Id, "same-release",
            string.Create(CultureInfo.InvariantCulture, $"both render one text: {best.Words:P0} of the longer words are the same, within {ReleaseDays} days"));
    }

    private bool LooksLike(Document a, Document b) =>
        _sketches[a.Id].TitleSharedWith(_sketches[b.Id]) >= 0.5 || _sketches[a.Id].WordsSharedWith(_sketches[b.Id]) >= 0.4;

    private int Shares(Document a, Document b) => _blocks[a.Id].Count(_blocks[b.Id].Contains);

    /// <summary>Documents before this one within so many days, nearest first; unknown days count as near.</summary>
    private IEnumerable<Document> Earlier(int index, int days)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            int? apart = Publication.DaysApart(_documents[i], _documents[index]);
            if (apart is null || apart <= days)
            {
                yield return _documents[i];
            }
        }
    }
}
