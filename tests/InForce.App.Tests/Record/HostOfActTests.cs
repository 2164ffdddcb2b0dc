using InForce.App.Record;
using InForce.Core.Statements;
using InForce.Store;
using InForce.Store.Tests;

namespace InForce.App.Tests.Record;

/// <summary>An act that a state hosts stands whole in its timeline, also where a report names only the foreign firm.</summary>
public sealed class HostOfActTests(Stores stores)
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void A_plant_told_of_its_builder_alone_counts_for_the_state_it_stands_in(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Saying.Add(store, Plant("a", "LVA:StateDefenceCorporation", "The State Defence Corporation is to have a plant for anti-tank mines built in Latvia, on a site that it will name in the course of the spring."), day: 1, published: "2026-02-05");
        Saying.Add(store, Plant("b", "DEU:DynamitNobelDefence", "Works for such mines near Riga: the German firm Dynamit Nobel Defence means to put them up with some sixty people of its own."), day: 2, published: "2026-02-06");

        string timeline = Told(store, RecordSubject.State("LVA"));

        Assert.Equal("a-01 b-01 of 2 origins", timeline);
        Assert.Equal(Told(store, RecordSubject.Programme("LVA", "AVM")), timeline);
    }

    private static Statement Plant(string doc, string actor, string words) => new()
    {
        Doc = doc, Id = doc + "-01", Kind = "facility", Actors = [actor], Object = "facility:LVA-AVM-plant", Weapon = "AVM",
        Modality = Modality.Planned, Evidence = words, Start = 0, End = words.Length, Confidence = 0.9,
    };

    private static string Told(RecordStore store, RecordSubject subject)
    {
        RecordQuestions questions = Saying.Questions(store);
        InForce.Record.Events.HistoryEvent only = Assert.Single(questions.Timeline(subject, Saying.Day(3)));
        int origins = questions.ChronicleOf(subject, Saying.Day(3)).Origins.Independent(only.Documents);
        return $"{string.Join(' ', only.Claims.Select(c => c.Id))} of {origins} origins";
    }
}
