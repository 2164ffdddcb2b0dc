using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace InForce.Capture.Html;

/// <summary>Names newer than HTML 4 that occur in running text; the older ones come from the platform.</summary>
internal static class NamedEntities
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["apos"] = "'", ["period"] = ".", ["comma"] = ",", ["colon"] = ":", ["semi"] = ";", ["excl"] = "!", ["quest"] = "?", ["lpar"] = "(",
        ["rpar"] = ")", ["lsqb"] = "[", ["rsqb"] = "]", ["lcub"] = "{", ["rcub"] = "}", ["num"] = "#", ["percnt"] = "%", ["ast"] = "*",
        ["plus"] = "+", ["equals"] = "=", ["sol"] = "/", ["bsol"] = "\\", ["lowbar"] = "_", ["commat"] = "@", ["dollar"] = "$", ["verbar"] = "|",
        ["vert"] = "|", ["grave"] = "`", ["Hat"] = "^", ["NewLine"] = "\n", ["Tab"] = "\t", ["dash"] = "\u2010", ["horbar"] = "\u2015",
        ["nbsp"] = "\u00A0", ["rsquor"] = "\u2019", ["rdquor"] = "\u201D", ["lsquor"] = "\u201A", ["ldquor"] = "\u201E", ["mldr"] = "\u2026",
        ["numsp"] = "\u2007", ["puncsp"] = "\u2008", ["hairsp"] = "\u200A", ["caron"] = "\u02C7", ["breve"] = "\u02D8", ["dot"] = "\u02D9",
        ["scaron"] = "\u0161", ["ccaron"] = "\u010D", ["zcaron"] = "\u017E", ["Ccaron"] = "\u010C", ["Zcaron"] = "\u017D", ["ecaron"] = "\u011B",
        ["rcaron"] = "\u0159", ["ncaron"] = "\u0148", ["dcaron"] = "\u010F", ["tcaron"] = "\u0165", ["uring"] = "\u016F", ["lstrok"] = "\u0142",
        ["Lstrok"] = "\u0141", ["aogon"] = "\u0105", ["eogon"] = "\u0119", ["sacute"] = "\u015B", ["zacute"] = "\u017A", ["zdot"] = "\u017C",
        ["cacute"] = "\u0107", ["nacute"] = "\u0144", ["abreve"] = "\u0103", ["gbreve"] = "\u011F", ["inodot"] = "\u0131", ["scedil"] = "\u015F",
        ["odblac"] = "\u0151", ["udblac"] = "\u0171", ["amacr"] = "\u0101", ["emacr"] = "\u0113", ["imacr"] = "\u012B", ["umacr"] = "\u016B",
        ["dstrok"] = "\u0111", ["check"] = "\u2713", ["star"] = "\u2606", ["starf"] = "\u2605", ["square"] = "\u25A1", ["phone"] = "\u260E",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool TryGet(ReadOnlySpan<char> name, [NotNullWhen(true)] out string? text) =>
        Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out text);
}
