using System.Globalization;
using InForce.App.Law;
using InForce.Core.Json;

namespace InForce.App.Questions;

/// <summary>One page of a list: <c>{on, knownAt, …, items, next, caveats}</c>.</summary>
internal static class PagedAnswer
{
    /// <summary>An instant as answers echo it.</summary>
    public static string Spell(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <param name="items">All of them, in their final order; only those of the page are written.</param>
    /// <param name="item">One item as one JSON object.</param>
    /// <param name="head">Members written before the items; null for none.</param>
    public static string Of<T>(Asking asking, IReadOnlyList<T> items, Func<T, string> item, IEnumerable<string> caveats, Action<PlainJsonWriter>? head = null) => PlainJsonWriter.ToText(w =>
    {
        int from = Math.Min(asking.Skip, items.Count);
        int to = (int)Math.Min((long)from + asking.Limit, items.Count);
        w.WriteStartObject();
        w.WriteString("on", LawJson.Iso(asking.On));
        w.WriteString("knownAt", Spell(asking.KnownAt));
        head?.Invoke(w);
        w.WriteStartArray("items");
        for (int i = from; i < to; i++)
        {
            w.WriteRawValue(item(items[i]));
        }

        w.WriteEndArray();
        if (to < items.Count)
        {
            w.WriteString("next", new PageCursor(to, asking.KnownAt).ToString());
        }
        else
        {
            w.WriteNull("next");
        }

        LawJson.Texts(w, "caveats", [.. caveats]);
        w.WriteEndObject();
    });
}
