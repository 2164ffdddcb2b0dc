using System.Text.Json;
using System.Text.Json.Serialization;
using InForce.Core.Problems;

namespace InForce.App.Fetching;

/// <summary>What was fetched before, so that a page is asked for again only if it changed.</summary>
/// <param name="Sha256">Of the body last kept.</param>
public sealed record KnownPage(string? ETag, string? LastModified, string Sha256);

/// <summary>Pages by address, kept in one file beside the archives.</summary>
internal sealed class KnownPages
{
    private readonly SortedDictionary<string, KnownPage> _pages;
    private readonly string _file;

    private KnownPages(string file, SortedDictionary<string, KnownPage> pages) => (_file, _pages) = (file, pages);

    public KnownPage? this[string address]
    {
        get => _pages.GetValueOrDefault(address);
        set => _pages[address] = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <exception cref="BadInputException">The file is broken.</exception>
    public static KnownPages Load(string file)
    {
        var pages = new SortedDictionary<string, KnownPage>(StringComparer.Ordinal);
        if (!File.Exists(file)) return new KnownPages(file, pages);
        try
        {
            foreach ((string address, KnownPage page) in JsonSerializer.Deserialize(File.ReadAllBytes(file), FetchJson.Default.DictionaryStringKnownPage) ?? []) pages[address] = page;
            return new KnownPages(file, pages);
        }
        catch (JsonException e)
        {
            throw new BadInputException(file, "the list of fetched pages is broken", "delete it; every page is then fetched anew", e);
        }
    }

    public void Save()
    {
        string next = _file + ".next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, KnownPage>(_pages, StringComparer.Ordinal), FetchJson.Default.DictionaryStringKnownPage));
        File.Move(next, _file, overwrite: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, KnownPage>))]
[JsonSerializable(typeof(FetchLine))]
internal sealed partial class FetchJson : JsonSerializerContext;
