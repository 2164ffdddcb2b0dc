using System.Collections.Immutable;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Law;
using InForce.Law.Acts;
using InForce.Law.Clauses;
using InForce.Law.Engine;

namespace InForce.App.Law;

/// <summary>What is wrong with a registry folder, all of it at once.</summary>
/// <param name="Faults">One line each: file, place, what and what would be right.</param>
public sealed record ValidationReport(int Treaties, int Acts, ImmutableArray<string> Faults);

/// <summary>Reads every file of a registry folder and holds treaties, acts and links against one another.</summary>
public static class RegistryValidation
{
    public static ValidationReport Run(IRegistrySource source)
    {
        var registry = new Registry(source);
        var faults = new List<string>();
        int acts = 0;
        Try(faults, () => registry.Coverage(source.TreatyIds[0]));
        foreach (string id in source.TreatyIds)
        {
            Try(faults, () => Links(registry, registry.Treaty(id), faults));
            Try(faults, () =>
            {
                ImmutableArray<Act> all = registry.Acts(id);
                acts += all.Length;
                States(all, id, faults);
            });
            Try(faults, () => registry.Contested(id));
        }

        return new ValidationReport(source.TreatyIds.Length, acts, [.. faults]);
    }

    private static void Links(Registry registry, Treaty treaty, List<string> faults)
    {
        IEnumerable<string> named = treaty.EndsWith.Select(l => l.Treaty)
            .Concat(treaty.Withdrawal?.AlsoEnds.Select(l => l.Treaty) ?? [])
            .Concat(treaty.RelatedTreaties)
            .Concat(treaty.Entry?.Threshold.Requires.OfType<Requirement.TreatyInForce>().Select(r => r.Treaty) ?? []);
        foreach (string other in named.Where(o => !registry.Has(o)).Distinct(StringComparer.Ordinal))
        {
            faults.Add($"{treaty.Id}.json: names {other}, which is no treaty of this registry");
        }

        if (treaty is { Entry: { Threshold.ReachedOn: { } reached } entry, EnteredIntoForceOn: { } on }
            && TreatyEntry.General(treaty, entry, reached, o => registry.Has(o) ? registry.Treaty(o).EnteredIntoForceOn : null).On is { } computed && computed != on)
        {
            faults.Add($"{treaty.Id}.json: $.entry: the threshold day {reached:yyyy-MM-dd} gives {computed:yyyy-MM-dd}, but entry into force is recorded as {on:yyyy-MM-dd}");
        }

        if (treaty is { OpenedOn: { } opened, EnteredIntoForceOn: { } force } && force < opened)
        {
            faults.Add($"{treaty.Id}.json: $.enteredIntoForceOn: before the day of opening for signature");
        }
    }

    private static void States(ImmutableArray<Act> acts, string id, List<string> faults)
    {
        foreach (string code in acts.Select(a => a.State).Distinct(StringComparer.Ordinal).Where(c => StateDirectory.Shipped.OfCode(c) is null && !Invented(c)))
        {
            faults.Add($"{id}.tsv: state '{code}' is no code known here; use ISO 3166-1 alpha-3 (XA to XZ are free for invented states)");
        }
    }

    private static bool Invented(string code) => code is ['X', >= 'A' and <= 'Z'];

    private static void Try(List<string> faults, Action read)
    {
        try
        {
            read();
        }
        catch (DataFaultException e)
        {
            faults.Add(e.Message);
        }
        catch (BadInputException e)
        {
            faults.Add(e.Message);
        }
    }
}
