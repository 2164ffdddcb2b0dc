using InForce.Capture.Inputs;

namespace InForce.Capture.Tests.Inputs;

public sealed class RoomTests
{
    /// <summary>One more than an array can have: the runtime answers as it does when memory is short.</summary>
    private static readonly long s_beyond = Array.MaxLength + 1L;

    [Fact]
    public void What_finds_no_memory_is_tried_once_more_after_memory_was_given_back()
    {
        int attempts = 0;

        byte[] made = Room.For(() => new byte[++attempts == 1 ? s_beyond : 3]);

        Assert.Equal((2, 3), (attempts, made.Length));
    }

    [Fact]
    public void What_finds_none_even_so_is_left_to_the_caller()
    {
        int attempts = 0;

        Assert.Throws<OutOfMemoryException>(() => Room.For(() => new byte[s_beyond + ++attempts]));
        Assert.Equal(2, attempts);
    }
}
