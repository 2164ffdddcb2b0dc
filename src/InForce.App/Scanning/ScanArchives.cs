using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InForce.Capture.Scanning;
using InForce.Core.Problems;

namespace InForce.App.Scanning;

/// <summary>Sifts archives for pages worth parsing; can be stopped at any moment and taken up again.</summary>
/// <param name="workers">Parts of an archive scanned at the same time.</param>
public sealed class ScanArchives(ScanTerms terms, int workers)
{
    /// <summary>The list of candidates in the folder they are kept in, a JSON line each.</summary>
    public const string ListName = "candidates.jsonl";

    /// <summary>Bytes of an archive between two states: a stop costs at most so much work.</summary>
    private const long SaveEvery = 4 << 20;

    /// <summary>Gives each candidate's line as it is found; nothing is kept.</summary>
    public ScanCounts Run(IReadOnlyList<string> archives, Action<ReadOnlyMemory<byte>> line, Action<ScanProgress> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(archives);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(progress);
        var totals = new Totals(archives, Sizes(archives), 0, 0);
        foreach (string archive in archives)
        {
            long before = 0;
            foreach (ScanStep step in Scan(archive).Run(0, cancel))
            {
                foreach (ScanCandidate candidate in step.Candidates) line(CandidateLine.Write(archive, before + candidate.NumberInRange, candidate));
                before += step.Counts.Records;
                progress(totals.At(archive, step));
            }

            totals.Next();
        }

        return totals.Counts;
    }

    /// <summary>Keeps candidates in a folder and the state in a file, and takes up a scan that was stopped; every candidate is kept exactly once.</summary>
    /// <exception cref="BadInputException">An archive is missing, or the state is of another scan.</exception>
    public ScanCounts Keep(IReadOnlyList<string> archives, string folder, string stateFile, Action<ScanProgress> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(archives);
        ArgumentNullException.ThrowIfNull(progress);
        long[] sizes = Sizes(archives);
        string question = Question(archives, sizes);
        ScanState state = ScanState.Load(stateFile, question) ?? new ScanState(question, 0, 0, 0, 0, 0, new ScanCounts());
        using var spool = new CandidateSpool(folder, state.ListLength, state.RecordsLength);
        var totals = new Totals(archives, sizes, state.Archive, state.Offset) { Counts = state.Counts };
        for (int i = state.Archive; i < archives.Count; i++)
        {
            long saved = state.Offset, before = state.Before;
            foreach (ScanStep step in Scan(archives[i]).Run(state.Offset, cancel))
            {
                foreach (ScanCandidate candidate in step.Candidates) spool.Add(archives[i], before + candidate.NumberInRange, candidate);
                before += step.Counts.Records;
                progress(totals.At(archives[i], step));
                if (step.Offset - saved < SaveEvery) continue;
                saved = step.Offset;
                Save(new ScanState(question, i, step.Offset, 0, 0, before, totals.Counts), spool, stateFile);
            }

            totals.Next();
            state = Save(new ScanState(question, i + 1, 0, 0, 0, 0, totals.Counts), spool, stateFile);
        }

        return totals.Counts;
    }

    private static ScanState Save(ScanState state, CandidateSpool spool, string file)
    {
        spool.Flush();
        state = state with { ListLength = spool.ListLength, RecordsLength = spool.RecordsLength };
        state.Save(file);
        return state;
    }

    private ArchiveScan Scan(string archive) =>
        new(() => new FileStream(archive, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan), terms, workers);

    private static long[] Sizes(IReadOnlyList<string> archives)
    {
        try
        {
            return [.. archives.Select(a => new FileInfo(a) is { Exists: true } file ? file.Length
                : throw new BadInputException(a, "no such archive", "check the spelling and the folder you are in"))];
        }
        catch (UnauthorizedAccessException e)
        {
            throw new BadInputException("scan", "you have no permission to read an archive", "change its permissions or copy it to a place you can read", e);
        }
    }

    private string Question(IReadOnlyList<string> archives, long[] sizes)
    {
        var question = new StringBuilder();
        for (int i = 0; i < archives.Count; i++) question.Append(CultureInfo.InvariantCulture, $"{Path.GetFileName(archives[i])}\n{sizes[i]}\n");
        foreach (TermGroup group in terms.Groups) question.Append(group.Name).Append('\n').AppendJoin('|', group.Terms).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question.ToString())));
    }

    /// <summary>Sums over the archives.</summary>
    private sealed class Totals(IReadOnlyList<string> archives, long[] sizes, int archive, long offset)
    {
        private readonly long _total = sizes.Sum(), _doneBefore = sizes.Take(archive).Sum() + offset;
        private int _archive = archive;

        public ScanCounts Counts { get; set; } = new();

        public ScanProgress At(string name, ScanStep step)
        {
            Counts = Counts.Plus(step.Counts);
            return new ScanProgress(name, sizes.Take(_archive).Sum() + step.Offset, _total, _doneBefore, Counts);
        }

        public void Next() => _archive = Math.Min(_archive + 1, archives.Count);
    }
}
