namespace InForce.Reading.Times.Words;

/// <summary>A word, a run of digits or one other character, with at most two of the things it can do.</summary>
internal readonly record struct Word(int Start, int Length, WordClass Class, int Value, WordClass OtherClass = WordClass.None, int OtherValue = 0)
{
    public int End => Start + Length;
}
