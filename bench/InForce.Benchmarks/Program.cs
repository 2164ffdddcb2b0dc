using InForce.Benchmarks;
using InForce.Benchmarks.Harness;
using InForce.Benchmarks.Team;

Bench[] all =
[
    ColdStart.Bench,
    LawSpeed.Bench,
    CaptureSpeed.Bench,
    ScanSpeed.Bench,
    LayerSpeed.Bench,
    LengthSpeed.Bench,
    DeskSpeed.Bench,
    ReadingMemory.Bench,
    Ablation.Bench,
    RecordGrowth.Bench,
    RecordGrowth.Million,
    WorkerSpeed.Bench,
    WorkerSpeed.Large,
    TeamLoad.Bench,
    TeamLoad.Daily,
];

bool small = args.Contains("--small");
string[] names = [.. args.Where(a => !a.StartsWith('-'))];
string[] unknown = [.. names.Where(n => all.All(b => b.Name != n))];
if (unknown.Length > 0 || names.Length == 0)
{
    Console.Error.WriteLine($"usage: bench/run NAME… [--small]   names: {string.Join(", ", all.Select(b => b.Name))}");
    return 2;
}

var report = new Report(Console.Out);
foreach (Bench bench in all.Where(b => names.Contains(b.Name)))
{
    report.Title(bench.Name, bench.About);
    bench.Run(report, small);
}

return 0;
