using System.Xml.Linq;
using InForce.Testing;

namespace InForce.House.Tests;

/// <summary>Rooms only know the rooms below them.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["Core"] = [],
        ["Law"] = ["Core"],
        ["Capture"] = ["Core"],
        ["Reading"] = ["Core"],
        ["Record"] = ["Core", "Law"],
        ["Remote"] = ["Core"],
        ["Store"] = ["Core", "Record"],
        ["Exchange"] = ["Core", "Law", "Record"],
        ["App"] = ["Core", "Law", "Capture", "Reading", "Record", "Remote", "Store", "Exchange"],
        ["Web"] = ["App"],
        ["Cli"] = ["App", "Web"],
    };

    /// <summary>Packages a room may use; what is not listed stays outside it.</summary>
    private static readonly Dictionary<string, string[]> s_mayBuy = new()
    {
        ["Core"] = [],
        ["Law"] = [],
        ["Capture"] = ["AngleSharp", "HtmlAgilityPack"],
        ["Reading"] = [],
        ["Record"] = [],
        ["Remote"] = [],
        ["Store"] = ["Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "SQLitePCLRaw.core", "Npgsql"],
        ["Exchange"] = ["DocumentFormat.OpenXml", "System.IO.Packaging"],
        ["App"] = [],
        ["Web"] = ["Microsoft.AspNetCore.OpenApi", "Microsoft.OpenApi", "ModelContextProtocol", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol"],
        ["Cli"] = ["System.CommandLine", "ModelContextProtocol"],
    };

    public static TheoryData<string> Rooms => [.. s_mayUse.Keys];

    [Fact]
    public void Every_room_is_known_to_the_house()
    {
        string[] rooms = [.. Directory.GetDirectories(RepositoryRoot.File("src")).Select(d => Path.GetFileName(d)["InForce.".Length..]).Order(StringComparer.Ordinal)];

        Assert.Equal(s_mayUse.Keys.Order(StringComparer.Ordinal), rooms);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_below_it(string room)
    {
        IEnumerable<string> used = References(room, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/'))["InForce.".Length..]);

        Assert.Empty(used.Except(s_mayUse[room]));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_buys_only_what_is_listed(string room)
    {
        Assert.Empty(References(room, "PackageReference").Except(s_mayBuy[room]));
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Law")]
    [InlineData("Reading")]
    [InlineData("Record")]
    public void A_pure_room_opens_no_file_socket_or_process(string room)
    {
        string[] forbidden = ["System.Net.", "HttpClient", "Process.Start", " File.Open", " File.Write", "new FileStream"];

        IEnumerable<string> found =
            from file in SourceFiles.Of("src/InForce." + room)
            from word in forbidden
            where File.ReadAllText(file).Contains(word, StringComparison.Ordinal)
            select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {word}";

        Assert.Empty(found);
    }

    private static IEnumerable<string> References(string room, string element) =>
        XDocument.Load(RepositoryRoot.File("src", "InForce." + room, $"InForce.{room}.csproj"))
            .Descendants(element).Select(e => (string)e.Attribute("Include")!);
}
