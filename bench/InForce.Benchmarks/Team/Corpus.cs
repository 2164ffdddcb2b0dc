using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.States;
using InForce.Generator;

namespace InForce.Benchmarks.Team;

/// <summary>Invented reports as a file of documents, the same for the same seed: those of the generator, each story with an opening that our reader reads.</summary>
/// <remarks>The generator's own states are in no directory, so that reading alone would find nothing in its reports; all of a story share one opening.</remarks>
internal static class Corpus
{
    private static readonly string[] s_openings =
    [
        "{0} notified the United Nations on {1} of its withdrawal from the Ottawa Convention.",
        "The parliament of {0} voted on {1} to leave the Convention on Cluster Munitions.",
        "{0} deposited its instrument of ratification of the Arms Trade Treaty on {1}.",
        "{0} plans to buy anti-vehicle mines, its defence minister said on {1}.",
    ];

    public static void Write(string file, int seed, int past, int documents)
    {
        using StreamWriter lines = File.CreateText(file);
        foreach (Document document in Documents(seed).Skip(past).Take(documents))
        {
            lines.WriteLine(JsonSerializer.Serialize(document, CoreJson.Lines.Document));
        }
    }

    public static IEnumerable<Document> Documents(int seed)
    {
        ImmutableArray<State> states = StateDirectory.Shipped.Existing;
        foreach ((int number, Story story) in new StoryMaker(seed).Stories().Index())
        {
            string state = states[(int)((long)number * 7919 % states.Length)].Name;
            DateOnly day = story.Documents[0].PublishedOn!.Value.AddDays(-1);
            string opening = string.Join(' ', Enumerable.Range(0, 1 + (number % 3)).Select(i => Sentence(number + i, state, day.AddDays(-i))));
            foreach (Document document in story.Documents)
            {
                yield return document with { Text = opening + " " + document.Text };
            }
        }
    }

    private static string Sentence(int form, string state, DateOnly day) =>
        string.Format(CultureInfo.InvariantCulture, s_openings[form % s_openings.Length], state, day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
}
