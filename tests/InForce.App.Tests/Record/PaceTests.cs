using InForce.App.Record;

namespace InForce.App.Tests.Record;

/// <summary>A host that tells much of its time looks more seldom; one that tells little looks with every question.</summary>
public sealed class PaceTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void Whoever_tells_little_looks_with_every_question()
    {
        var pace = new Pace(_clock);

        for (int i = 0; i < 100; i++)
        {
            Tell(pace, seconds: 1);
            _clock.Seconds += 4;
            Assert.True(pace.MayLook());
        }
    }

    [Fact]
    public void After_ten_seconds_of_telling_on_end_a_quarter_of_the_time_goes_to_it()
    {
        var pace = new Pace(_clock);
        Assert.True(pace.MayLook());

        Tell(pace, seconds: 9);
        Assert.True(pace.MayLook());
        Tell(pace, seconds: 9);
        Assert.False(pace.MayLook());
        _clock.Seconds += 10;
        Assert.False(pace.MayLook());
        _clock.Seconds += 10;

        Assert.True(pace.MayLook());
    }

    [Fact]
    public void No_answer_is_older_than_a_minute_however_long_it_takes()
    {
        var pace = new Pace(_clock);
        Assert.True(pace.MayLook());

        Tell(pace, seconds: 50);
        Tell(pace, seconds: 9);
        Assert.False(pace.MayLook());
        _clock.Seconds += 2;

        Assert.True(pace.MayLook());
        Assert.False(pace.MayLook());
    }

    private void Tell(Pace pace, int seconds) => pace.Tell(() => _clock.Seconds += seconds);

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
