using System.Collections.Immutable;

namespace InForce.Capture.Html;

/// <summary>Markup that is known to be the text itself: a feed entry, a message body.</summary>
internal static class HtmlFragment
{
    private const Region Never = Region.Hidden | Region.Share | Region.Related | Region.Advertisement | Region.Tags;

    public static (string Text, ImmutableArray<TextBlock> Blocks) Read(string markup)
    {
        if (markup.Length > CaptureLimits.MostMarkupCharacters) markup = markup[..CaptureLimits.MostMarkupCharacters];
        HtmlPage parsed = HtmlTokeniser.Parse(markup);
        PageText page = BlockGatherer.Gather(parsed, RegionMarker.Mark(parsed));
        PageShape.Of(page);
        var chosen = new List<int>();
        for (int i = 0; i < page.Blocks.Count; i++)
            if ((page.Blocks[i].Region & Never) == 0 && !FurniturePhrases.IsFurniture(page[page.Blocks[i]])) chosen.Add(i);
        return page.Compose(chosen);
    }
}
