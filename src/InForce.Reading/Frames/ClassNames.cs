using InForce.Core.Problems;

namespace InForce.Reading.Frames;

/// <summary>Numbers the classes of words and mentions by name, while data loads.</summary>
internal sealed class ClassNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

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
                _names.Add(name);
            }

            return ClassSet.Of(number);
        }
    }

    /// <summary>The class of a name, or the empty set for one that no frame asks for. Reading never adds a class.</summary>
    public ClassSet Find(string name) => _numbers.TryGetValue(name, out int number) ? ClassSet.Of(number) : default;

    /// <summary>The names of the classes in a set, in the order they were numbered.</summary>
    public IEnumerable<string> In(ClassSet set) => set.Numbers.Select(number => _names[number]);

    public bool Knows(string name) => _numbers.ContainsKey(name);
}
