using InForce.Core.Data;

namespace InForce.Store.Tests;

public sealed class MigrationTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Each_step_bears_its_place_and_no_two_the_same(string dialect)
    {
        string[] files = EmbeddedFile.Under(typeof(RecordStore).Assembly, $"migrations/{dialect}/");

        Assert.Equal(
            Enumerable.Range(1, files.Length).Select(i => i.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)),
            files.Select(f => Path.GetFileName(f)[..4]));
    }
}
