using InForce.Cli.Tests.Exports;
using InForce.Cli.Tests.Program;
using InForce.Testing;

[assembly: AssemblyFixture(typeof(SampleRecord))]

namespace InForce.Cli.Tests.Exports;

/// <summary>The shipped samples in one record, for every test that only reads it.</summary>
public sealed class SampleRecord : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<string> _filled;

    public SampleRecord() => _filled = new(Fill);

    /// <summary>A folder whose <c>inforce.db</c> holds the samples.</summary>
    internal string Folder => _filled.Value;

    internal string[] Lines(params string[] arguments) => Text(arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a command printed; it must have ended well.</summary>
    internal string Text(params string[] arguments)
    {
        Answer answer = BuiltProgram.Run(Folder, arguments);
        Assert.True(answer.Code == 0, answer.Error);
        return answer.Output;
    }

    public void Dispose() => _folder.Dispose();

    private string Fill()
    {
        Answer added = BuiltProgram.Run(_folder.Path, "add", RepositoryRoot.File("samples"));
        Assert.True(added.Code == 0, added.Error);
        return _folder.Path;
    }
}
