using InForce.Cli.Commands.Law;
using InForce.Cli.Tests.Program;

namespace InForce.Cli.Tests.Law;

/// <summary>A plain question takes a short way in; every other form goes the long one. Both must tell the same.</summary>
public sealed class StatusQuestionTests
{
    [Theory]
    [InlineData("status LVA APMBC")]
    [InlineData("status LVA APMBC --on 2025-12-26 --known-at 2026-01-01 --format json --record r.db --laws d")]
    public void A_plain_question_is_read_without_the_library(string line) => Assert.NotNull(StatusQuestion.Plain(line.Split(' ')));

    [Theory]
    [InlineData("status")]
    [InlineData("status LVA")]
    [InlineData("status LVA APMBC --on")]
    [InlineData("status LVA APMBC --on=2025-12-26")]
    [InlineData("status LVA APMBC --on 2025-12-26 --on 2025-12-27")]
    [InlineData("status LVA APMBC --why")]
    [InlineData("status LVA APMBC --colour red")]
    [InlineData("status LVA APMBC --on --why")]
    [InlineData("status --on 2025-12-26 LVA APMBC")]
    [InlineData("status @answers APMBC")]
    [InlineData("parties APMBC")]
    public void Any_other_form_is_left_to_the_library(string line) => Assert.Null(StatusQuestion.Plain(line.Split(' ')));

    [Theory]
    [InlineData("LVA", "APMBC", "2025-12-26")]
    [InlineData("Ukraine", "mine ban treaty", "2026-01-01")]
    [InlineData("Atlantis", "APMBC", "2026-01-01")]
    [InlineData("LVA", "APMBC", "2025-02-30")]
    public void Both_ways_tell_the_same(string state, string treaty, string on)
    {
        using var folder = new TemporaryFolder();

        Answer plain = BuiltProgram.Run(folder.Path, "status", state, treaty, "--on", on, "--format", "json");
        Answer whole = BuiltProgram.Run(folder.Path, "status", "--format=json", "--on=" + on, state, treaty);

        Assert.Equal(whole, plain);
    }
}
