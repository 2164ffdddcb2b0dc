using System.Collections.Immutable;
using InForce.Core.Problems;
using InForce.Core.Statements;

namespace InForce.Reading.Frames;

/// <summary>One way of saying a kind, made ready for matching.</summary>
internal sealed class Frame
{
    public Frame(FrameFile of, FrameData data, ClassNames names)
    {
        string kind = of.Kind;
        string file = $"data/frames/{kind}.json";
        (Kind, Data, IsBySaying, IsOfWeighedKind) = (kind, data, of.BySaying, of.Weighed is not null);
        Id = kind + "/" + data.Id;
        Needs = [.. data.Needs.Select(text => Condition.Parse(text, names, file))];
        Not = [.. data.Not.Select(text => Condition.Parse(text, names, file))];
        Only = [.. data.Only.Select(text => ModalityOf(text, file))];
        foreach (string rule in data.Steps)
        {
            string[] parts = rule.Split('>');
            Steps = Steps.Add((Condition.Parse(parts[0], names, file), parts[1]));
        }

        foreach (string rule in data.Modality)
        {
            string[] parts = rule.Split('>');
            ModalityMap = ModalityMap.Add((parts[0] == "*" ? null : ModalityOf(parts[0], file), ModalityOf(parts[1], file)));
        }
    }

    public string Kind { get; }
    public string Id { get; }
    public FrameData Data { get; }

    /// <inheritdoc cref="FrameFile.BySaying"/>
    public bool IsBySaying { get; }

    /// <summary>Whether clauses are weighed for its kind.</summary>
    public bool IsOfWeighedKind { get; }
    public ImmutableArray<Condition> Needs { get; }
    public ImmutableArray<Condition> Not { get; }
    public ImmutableArray<Modality> Only { get; }
    public ImmutableArray<(Condition If, string Step)> Steps { get; } = [];
    public ImmutableArray<(Modality? From, Modality To)> ModalityMap { get; } = [];

    public Modality Map(Modality read)
    {
        foreach ((Modality? from, Modality to) in ModalityMap)
        {
            if (from == read || (from is null && read != Modality.Denied))
            {
                return to;
            }
        }

        return read;
    }

    private static Modality ModalityOf(string text, string file) =>
        Enum.TryParse(text, ignoreCase: true, out Modality modality)
            ? modality
            : throw new DataFaultException(file, text, "no modality");
}
