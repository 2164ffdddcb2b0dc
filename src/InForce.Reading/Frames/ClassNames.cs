using InForce.Core.Problems;

namespace InForce.Reading.Frames;

/// <summary>Numbers the classes of words and mentions by name, while data loads.</summary>
internal sealed class ClassNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public ClassSet this[string name]
    {
        get
        {
            if (!_numbers.TryGetValue(name, out int number))
            {
                number = _numbers.Count;
                if (number >= ClassSet.Capacity)
                {
                    throw new DataFaultException("data/frames", name, $"more than {ClassSet.Capacity} classes of words");
                }

                _numbers.Add(name, number);
            }

            return ClassSet.Of(number);
        }
    }

    public bool Knows(string name) => _numbers.ContainsKey(name);
}
