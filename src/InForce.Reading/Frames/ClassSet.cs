namespace InForce.Reading.Frames;

/// <summary>A set of word classes, numbered below <see cref="Capacity"/>.</summary>
internal readonly record struct ClassSet(ulong Low, ulong High)
{
    public const int Capacity = 128;

    public static ClassSet Of(int number) => number < 64 ? new(1UL << number, 0) : new(0, 1UL << (number - 64));

    public bool Meets(ClassSet other) => ((Low & other.Low) | (High & other.High)) != 0;

    public static ClassSet operator |(ClassSet left, ClassSet right) => new(left.Low | right.Low, left.High | right.High);

    public bool IsEmpty => (Low | High) == 0;
}
