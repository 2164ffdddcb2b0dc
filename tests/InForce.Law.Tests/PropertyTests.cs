using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InForce.Core.States;
using InForce.Law.Acts;
using InForce.Law.Effects;
using InForce.Law.Engine;

namespace InForce.Law.Tests;

public sealed class PropertyTests
{
    private static readonly DateOnly s_today = new(2026, 11, 1);
    private static readonly LawEngine s_engine = new(Registry.Shipped, states: StateDirectory.Shipped);

    private static readonly Gen<(string State, string Treaty)> s_pairs =
        from treaty in Gen.Elements(Registry.Shipped.TreatyIds.ToArray())
        from state in Gen.Elements(s_engine.States(treaty, all: true).ToArray())
        select (state, treaty);

    private static readonly Gen<DateOnly> s_days = Gen.Choose(0, 30_000).Select(n => new DateOnly(1948, 1, 1).AddDays(n));

    [Fact]
    public void A_standing_changes_only_on_a_dated_act_or_where_coverage_ends()
    {
        Prop.ForAll((from p in s_pairs from d in s_days select (p, d)).ToArbitrary(), c =>
        {
            History history = s_engine.HistoryOf(c.p.State, c.p.Treaty, s_today);
            Segment before = history.On(c.d.AddDays(-1));
            Segment on = history.On(c.d);
            return before.Kind == on.Kind || on.From == c.d;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Segments_touch_and_cover_every_day()
    {
        Prop.ForAll(s_pairs.ToArbitrary(), p =>
        {
            ImmutableArray<Segment> segments = s_engine.HistoryOf(p.State, p.Treaty, s_today).Segments;
            return segments[0].From == DateOnly.MinValue && segments[^1].Until == DateOnly.MaxValue
                && segments.Zip(segments.Skip(1)).All(pair => pair.First.Until == pair.Second.From && pair.First.From < pair.First.Until)
                && segments.All(s => s.Because.Length > 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Acts_known_later_never_change_an_answer_as_of_earlier()
    {
        Prop.ForAll((from p in s_pairs from known in s_days from asked in s_days select (p, known, asked)).ToArbitrary(), c =>
        {
            var known = new Registry(new FilteredSource(a => a.FirstKnownOn <= c.known));
            var without = new LawEngine(known, states: StateDirectory.Shipped);
            return without.HistoryOf(c.p.State, c.p.Treaty, c.known).KindOn(c.asked) == s_engine.HistoryOf(c.p.State, c.p.Treaty, c.known).KindOn(c.asked);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void The_order_of_acts_does_not_matter()
    {
        var shuffled = new LawEngine(new Registry(new FilteredSource(_ => true, reverse: true)), states: StateDirectory.Shipped);
        foreach (string treaty in (string[])["APMBC", "PARIS", "ROME", "ICCPR-OP1", "ATT", "AP1", "PEEREA", "CWC"])
        {
            foreach (string state in s_engine.States(treaty, all: false))
            {
                History left = s_engine.HistoryOf(state, treaty, s_today);
                History right = shuffled.HistoryOf(state, treaty, s_today);

                Assert.Equal(left.Segments.Select(s => (s.From, s.Kind)), right.Segments.Select(s => (s.From, s.Kind)));
                Assert.Equal(left.Caveats, right.Caveats);
            }
        }
    }

    [Fact]
    public void Asking_what_the_recorded_notice_does_gives_the_recorded_effect()
    {
        var effects = new EffectEngine(s_engine);
        foreach (string treaty in Registry.Shipped.TreatyIds)
        {
            foreach (Act act in Registry.Shipped.Acts(treaty).Where(a => a.Effect == ActEffect.Withdrawal && a.On is not null))
            {
                Departure? recorded = s_engine.DeparturesOf(act.State, treaty, s_today).FirstOrDefault(d => d.NoticeOn == act.On);
                EffectAnswer asked = effects.Of(new EffectQuestion(treaty, act.Action, act.On!.Value, act.State, null, null), s_today);

                Assert.Equal(recorded?.EffectiveOn, asked.EffectiveOn);
            }
        }
    }

    private sealed class FilteredSource(Func<Act, bool> keep, bool reverse = false) : IRegistrySource
    {
        private readonly IRegistrySource _inner = ShippedFiles.Source;

        public ImmutableArray<string> TreatyIds => _inner.TreatyIds;

        public (string File, string Text)? Coverage => _inner.Coverage;

        public (string File, byte[] Bytes) Treaty(string id) => _inner.Treaty(id);

        public (string File, byte[] Bytes)? Contested(string id) => _inner.Contested(id);

        public (string File, string Text)? Acts(string id)
        {
            if (_inner.Acts(id) is not { } file)
            {
                return null;
            }

            string[] lines = file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string[] kept = [.. lines.Skip(1).Zip(Loading.ActsFile.Read(id, file.File, file.Text)).Where(p => keep(p.Second)).Select(p => p.First)];
            return (file.File, string.Join('\n', (string[])[lines[0], .. reverse ? kept.Reverse() : kept]));
        }
    }
}
