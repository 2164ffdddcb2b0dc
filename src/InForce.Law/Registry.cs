using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using InForce.Core.Data;
using InForce.Core.Problems;
using InForce.Law.Acts;
using InForce.Law.Clauses;
using InForce.Law.Loading;

namespace InForce.Law;

/// <summary>Where a registry's files come from. Names are the ids of treaties.</summary>
public interface IRegistrySource
{
    /// <summary>Ids in ordinal order.</summary>
    ImmutableArray<string> TreatyIds { get; }

    /// <summary>The treaty file and its name for messages.</summary>
    (string File, byte[] Bytes) Treaty(string id);

    /// <summary>The acts of one treaty and their file; null when there is none.</summary>
    (string File, string Text)? Acts(string id);

    /// <summary>The contested cases of one treaty; null when there are none.</summary>
    (string File, byte[] Bytes)? Contested(string id);

    /// <summary>The coverage table; null when there is none, and then every treaty is partial.</summary>
    (string File, string Text)? Coverage { get; }
}

/// <summary>Treaties, acts and coverage. Each file is read when a question first needs it; safe for many threads.</summary>
public sealed class Registry(IRegistrySource source)
{
    private readonly ConcurrentDictionary<string, Treaty> _treaties = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ActBook> _acts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ContestedBook> _contested = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, Coverage>> _coverage = new(() =>
        source.Coverage is { } file ? CoverageFile.Read(file.File, file.Text) : []);

    /// <summary>The registry embedded in this room.</summary>
    public static Registry Shipped { get; } = ShippedAnew();

    /// <summary>The same, with nothing of it read yet.</summary>
    internal static Registry ShippedAnew() => new(new EmbeddedSource());

    public ImmutableArray<string> TreatyIds => source.TreatyIds;

    public bool Has(string treaty) => source.TreatyIds.BinarySearch(treaty, StringComparer.Ordinal) >= 0;

    /// <exception cref="DataFaultException">The file is broken.</exception>
    /// <exception cref="ArgumentException">There is no such treaty.</exception>
    public Treaty Treaty(string id) => _treaties.GetOrAdd(id, Load);

    /// <summary>Every act of a treaty, in the order of its file.</summary>
    public ImmutableArray<Act> Acts(string treaty) => Book(treaty).All;

    /// <summary>The acts of one state.</summary>
    public ImmutableArray<Act> Acts(string treaty, string state) => Book(treaty).Of(state);

    /// <summary>Codes of the states that have acts, in ordinal order.</summary>
    public ImmutableArray<string> StatesWithActs(string treaty) => Book(treaty).States;

    public Coverage Coverage(string treaty) =>
        _coverage.Value.GetValueOrDefault(treaty) ?? new Coverage(treaty, null, null, null, string.Empty, "no statement of coverage");

    public ImmutableArray<ContestedCase> Contested(string treaty) => _contested.GetOrAdd(
        treaty, id => new ContestedBook(source.Contested(id) is { } file ? ContestedFile.Read(file.File, file.Bytes) : [])).Cases;

    private ActBook Book(string treaty) => _acts.GetOrAdd(treaty, id => new ActBook(source.Acts(id) is { } file ? ActsFile.Read(id, file.File, file.Text) : []));

    private Treaty Load(string id)
    {
        if (!Has(id))
        {
            throw new ArgumentException($"no treaty {id} in this registry", nameof(id));
        }

        (string file, byte[] bytes) = source.Treaty(id);
        Treaty treaty = TreatyFile.Read(file, bytes);
        return treaty.Id == id ? treaty : throw new DataFaultException(file, "$.id", $"the id is {treaty.Id}, but the file is named for {id}");
    }

    private sealed record ContestedBook(ImmutableArray<ContestedCase> Cases);

    private sealed class EmbeddedSource : IRegistrySource
    {
        private const string Treaties = "data/treaties/";
        private static readonly Assembly s_assembly = typeof(Registry).Assembly;
        private readonly HashSet<string> _names = [.. s_assembly.GetManifestResourceNames()];

        public ImmutableArray<string> TreatyIds { get; } = Ids();

        public (string File, string Text)? Coverage => Text("data/participation/coverage.tsv");

        public (string File, byte[] Bytes) Treaty(string id) => Bytes($"{Treaties}{id}.json")!.Value;

        public (string File, string Text)? Acts(string id) => Text($"data/participation/{id}.tsv");

        public (string File, byte[] Bytes)? Contested(string id) => Bytes($"data/contested/{id}.json");

        private static ImmutableArray<string> Ids()
        {
            var ids = new List<string>();
            foreach (string name in s_assembly.GetManifestResourceNames())
            {
                if (name.StartsWith(Treaties, StringComparison.Ordinal))
                {
                    ids.Add(name[Treaties.Length..^".json".Length]);
                }
            }

            ids.Sort(StringComparer.Ordinal);
            return [.. ids];
        }

        private (string File, string Text)? Text(string path) => _names.Contains(path) ? (path, EmbeddedFile.ReadText(s_assembly, path)) : null;

        private (string File, byte[] Bytes)? Bytes(string path)
        {
            if (!_names.Contains(path))
            {
                return null;
            }

            using Stream stream = EmbeddedFile.Open(s_assembly, path);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (path, bytes);
        }
    }
}
