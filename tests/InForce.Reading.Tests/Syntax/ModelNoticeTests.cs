using System.Security.Cryptography;
using InForce.Testing;

namespace InForce.Reading.Tests.Syntax;

/// <summary>The notice beside the model speaks of the very file that is shipped.</summary>
public sealed class ModelNoticeTests
{
    [Fact]
    public void The_shipped_model_has_the_hash_its_notice_states()
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(RepositoryRoot.File("data", "models", "english.bin"))));

        Assert.Contains($"The file shipped here has the SHA-256 `{hash}`", File.ReadAllText(RepositoryRoot.File("data", "models", "NOTICE.md")), StringComparison.Ordinal);
    }
}
