using System.Globalization;
using InForce.Core.Statements;

namespace InForce.Generator;

/// <summary>A state and a company sign for a plant; later an outlet may say that the partner is undisclosed.</summary>
internal sealed class Programme(Reports reports, Random chance, string state, string weapon)
{
    public void Tell(DateOnly day)
    {
        string firm = $"Y{state[1..]}:{Words.Name(chance)}";
        string plant = $"facility:{state}-{weapon}-{firm[4..]}";
        int originals = 1 + chance.Next(2);
        for (int i = 0; i < originals; i++)
        {
            string report = reports.Original(day.AddDays(chance.Next(2)), Signed(day, firm, plant), Plant(day, plant));
            reports.Spread(report, day.AddDays(2));
        }

        if (chance.Next(5) == 0)
        {
            reports.Original(day.AddDays(12), Gap(plant));
            reports.ClashAll("partner", "signed", "gap");
        }
    }

    private Told Signed(DateOnly day, string firm, string plant) => new("signed", $"{state} and {firm[4..]} signed a memorandum on a plant", Of("agreement_signed", Modality.Occurred, plant) with
    {
        Actors = [state, firm], When = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    });

    private Told Plant(DateOnly day, string plant) => new("plant", $"the plant in {state} is to open in {day.Year + 2}", Of("facility", Modality.Planned, plant) with
    {
        When = (day.Year + 2).ToString(CultureInfo.InvariantCulture),
    });

    private Told Gap(string plant) => new("gap", $"the partner of {state} in the plant has not been disclosed", Of("disclosure_gap", Modality.Occurred, plant));

    private Statement Of(string kind, Modality modality, string plant) => new()
    {
        Doc = string.Empty, Id = string.Empty, Kind = kind, Actors = [state], Object = plant, Weapon = weapon, Modality = modality, Evidence = "-", Start = 0, End = 1,
    };
}
