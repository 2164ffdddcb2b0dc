using System.Runtime.CompilerServices;

namespace InForce.Testing;

/// <summary>Compares text with a committed expected file beside the test. <c>INFORCE_APPROVE=1</c> rewrites it.</summary>
public static class Approved
{
    /// <summary>Expected file: <c>Approved/TESTCLASS.NAME.txt</c> beside the calling source file.</summary>
    /// <exception cref="InvalidOperationException">They differ; the message names the first differing line.</exception>
    public static void Match(string actual, string name, [CallerFilePath] string caller = "")
    {
        string source = System.IO.Path.IsPathRooted(caller) && caller.StartsWith("/_/", StringComparison.Ordinal)
            ? RepositoryRoot.File(caller[3..])
            : caller;
        string file = System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(source)!, "Approved",
            $"{System.IO.Path.GetFileNameWithoutExtension(source)}.{name}.txt");
        string text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("INFORCE_APPROVE") == "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllText(file, text);
            return;
        }

        string expected = System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        if (expected != text)
        {
            throw new InvalidOperationException(FirstDifference(file, expected, text));
        }
    }

    private static string FirstDifference(string file, string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        int line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        string was = line < left.Length ? left[line] : "(end)";
        string now = line < right.Length ? right[line] : "(end)";
        return $"{file} line {line + 1}:\n  expected {was}\n  actual   {now}\nSet INFORCE_APPROVE=1 to accept.";
    }
}
