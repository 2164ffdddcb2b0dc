using InForce.Core.Documents;
using InForce.Record.Claims;
using InForce.Record.Origins;

namespace InForce.Store.Tests;

/// <summary>The record finds exactly those reports that meet, as they would side by side.</summary>
public sealed class NearReportsTests(Stores stores)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void Reports_found_are_those_that_meet(string kind)
    {
        var chance = new Random(17);
        string[] passages = [.. Enumerable.Range(0, 60).Select(_ => string.Join(' ', Enumerable.Range(0, 20 + chance.Next(60)).Select(_ => $"w{chance.Next(10_000)}")))];
        string formula = string.Join(' ', passages[0].Split(' ').Take(20));
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        var reports = new Dictionary<string, Report>(StringComparer.Ordinal);
        for (int i = 0; i < 60; i++)
        {
            // Every report closes with the same formula.
            Document document = Told.Document($"d{i:00}", string.Join(' ', [.. Enumerable.Range(0, 2 + chance.Next(5)).Select(_ => passages[chance.Next(passages.Length)]), formula]));
            Told.Add(store, document, i);
            string actor = "XX" + (char)('A' + chance.Next(20));
            var report = new Report(document, Told.Statements(document).Select(s => new Claim(s with { Actors = [actor] }, document)));
            reports[document.Id] = report;
            store.Mark(store.VersionsOf(document.Id)[0].Row, report.Month, report.Marks);
        }

        int met = 0;
        foreach (Report report in reports.Values)
        {
            string[] near = [.. store.Near(report.Marks, report.Months).Select(v => v.Document)];
            Assert.Equal(reports.Values.Where(r => r.Marks.Meet(report.Marks)).Select(r => r.Id), near);
            Assert.Equal(near, store.Near(report.Marks, null).Select(v => v.Document));
            met += near.Length;
        }

        Assert.InRange(met, reports.Count * 2, reports.Count * 30);
    }
}
