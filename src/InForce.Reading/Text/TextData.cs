using System.Collections.Immutable;
using System.Reflection;
using InForce.Core.Data;

namespace InForce.Reading.Text;

/// <summary>The tab-separated files of <c>data/text</c>.</summary>
internal static class TextData
{
    public static ImmutableArray<TsvRow> Rows(string file) => Tsv.Embedded(Assembly.GetExecutingAssembly(), "data/text/" + file).Rows;
}
