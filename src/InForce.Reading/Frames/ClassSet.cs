using System.Numerics;
using System.Runtime.Intrinsics;

namespace InForce.Reading.Frames;

/// <summary>A set of word classes, numbered below <see cref="Capacity"/>.</summary>
internal readonly record struct ClassSet(Vector512<ulong> Bits)
{
    public const int Capacity = 512;

    public static ClassSet Of(int number) => new(Vector512<ulong>.Zero.WithElement(number / 64, 1UL << (number % 64)));

    public bool Meets(ClassSet other) => (Bits & other.Bits) != Vector512<ulong>.Zero;

    public static ClassSet operator |(ClassSet left, ClassSet right) => new(left.Bits | right.Bits);

    /// <summary>The numbers in the set, ascending.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            for (int word = 0; word < Vector512<ulong>.Count; word++)
            {
                for (ulong left = Bits[word]; left != 0; left &= left - 1)
                {
                    yield return (word * 64) + BitOperations.TrailingZeroCount(left);
                }
            }
        }
    }

    public bool IsEmpty => Bits == Vector512<ulong>.Zero;
}
