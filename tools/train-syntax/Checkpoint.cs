using System.Runtime.InteropServices;

namespace InForce.TrainSyntax;

/// <summary>All weights as they are, for a run that goes on later.</summary>
internal static class Checkpoint
{
    public static void Write(string path, Network net)
    {
        using FileStream file = File.Create(path);
        foreach (Parameter p in net.All)
        {
            file.Write(MemoryMarshal.AsBytes(p.Value.AsSpan()));
        }
    }

    public static void Read(string path, Network net)
    {
        using FileStream file = File.OpenRead(path);
        foreach (Parameter p in net.All)
        {
            file.ReadExactly(MemoryMarshal.AsBytes(p.Value.AsSpan()));
        }
    }
}
