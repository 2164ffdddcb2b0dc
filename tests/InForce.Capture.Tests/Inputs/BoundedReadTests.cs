using InForce.Capture.Inputs;

namespace InForce.Capture.Tests.Inputs;

public sealed class BoundedReadTests
{
    private const int Most = 1 << 20;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5000)]
    [InlineData(Most)]
    public void A_stream_that_knows_its_length_is_read_whole(int length)
    {
        byte[] bytes = HostileNoise(length);

        Assert.Equal(bytes, BoundedRead.ToEnd(new HeadedStream(bytes.AsMemory(0, Math.Min(4, length)), Behind(bytes, Math.Min(4, length))), Most));
        Assert.Equal(bytes, BoundedRead.ToEnd(new MemoryStream(bytes), Most));
    }

    [Fact]
    public void One_byte_too_many_is_too_many_known_or_not()
    {
        byte[] bytes = HostileNoise(Most + 1);

        Assert.Null(BoundedRead.ToEnd(new HeadedStream(default, new MemoryStream(bytes)), Most));
        Assert.Null(BoundedRead.ToEnd(new MemoryStream(bytes), Most));
    }

    [Theory]
    [InlineData(10, 700_000)]
    [InlineData(700_000, 10)]
    public void A_file_that_is_not_as_long_as_it_says_is_read_as_far_as_it_goes(int said, int length)
    {
        byte[] bytes = HostileNoise(length);

        Assert.Equal(bytes, BoundedRead.ToEnd(new HeadedStream(default, new Misstated(bytes, said)), Most));
    }

    private static MemoryStream Behind(byte[] bytes, int from) => new(bytes) { Position = from };

    private static byte[] HostileNoise(int length) => Hostile.HostilePages.Noise(length);

    /// <summary>As the system's own files do, and those that are written while they are read.</summary>
    private sealed class Misstated(byte[] bytes, long said) : MemoryStream(bytes)
    {
        public override long Length => said;
    }
}
