using System.Runtime.Intrinsics;

namespace InForce.Reading.Frames;

/// <summary>A set of word classes, numbered below <see cref="Capacity"/>.</summary>
internal readonly record struct ClassSet(Vector256<ulong> Bits)
{
    public const int Capacity = 256;

    public static ClassSet Of(int number) => new(Vector256<ulong>.Zero.WithElement(number / 64, 1UL << (number % 64)));

    public bool Meets(ClassSet other) => (Bits & other.Bits) != Vector256<ulong>.Zero;

    public static ClassSet operator |(ClassSet left, ClassSet right) => new(left.Bits | right.Bits);

    public bool IsEmpty => Bits == Vector256<ulong>.Zero;
}
