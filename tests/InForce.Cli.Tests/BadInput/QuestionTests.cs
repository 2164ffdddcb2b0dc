using InForce.Cli.Tests.Program;

namespace InForce.Cli.Tests.BadInput;

/// <summary>Questions the program cannot answer as put: which word is wrong, and what would be right.</summary>
public sealed class QuestionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(3, "STATE: 'Latvija XX' is no state known here", "status", "Latvija XX", "APMBC")]
    [InlineData(3, "TREATY: 'APMBK' is no treaty of this registry", "status", "LVA", "APMBK")]
    [InlineData(3, "--on: '2025-02-30' is not a day of the calendar", "status", "LVA", "APMBC", "--on", "2025-02-30")]
    [InlineData(3, "--deposited: '2026-02-30' is not a day of the calendar", "effect", "APMBC", "--action", "withdrawal", "--deposited", "2026-02-30")]
    [InlineData(3, "there is no record here", "brief", "LVA", "--record", "none.db")]
    [InlineData(3, "this file is no record of InForce", "record", "hash", "--record", "other.db")]
    [InlineData(4, "the record cannot be opened", "add", "good.txt", "--record", "no/such/folder/r.db")]
    [InlineData(2, "'stauts' is no command", "stauts", "LVA")]
    [InlineData(2, "Required argument 'TREATY' missing", "status", "LVA")]
    [InlineData(2, "'yaml' is not printed here", "status", "LVA", "APMBC", "--format", "yaml")]
    public void A_wrong_word_is_named_in_one_line_with_the_right_exit_code(int code, string what, params string[] arguments)
    {
        _folder.Write("other.db", "this is a shopping list");
        _folder.Write("good.txt", "Nothing of note.");

        Answer answer = BuiltProgram.Run(_folder.Path, arguments);

        Assert.Equal((code, string.Empty), (answer.Code, answer.Output));
        Assert.Contains(what, Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
    }
}
