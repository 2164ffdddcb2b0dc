using System.Text.Json;
using System.Xml.Linq;
using InForce.Cli.Tests.Program;
using InForce.Testing;

namespace InForce.Cli.Tests.Exports;

/// <summary>What <c>inforce export</c> writes from the samples is loaded into the programs people have.</summary>
public sealed class ExportTests(SampleRecord record)
{
    [Fact]
    public void Every_statement_leaves_as_the_record_holds_it_and_can_be_related_again()
    {
        string[] lines = record.Lines("export", "--to", "jsonl");
        File.WriteAllLines(Path.Combine(record.Folder, "statements.jsonl"), lines);

        string related = record.Text("relate", RepositoryRoot.File("samples", "articles", "mine-ban-2025.jsonl"), "--statements", Path.Combine(record.Folder, "statements.jsonl"));

        Assert.Equal(record.Lines("export", "--to", "csv").Length - 1, lines.Length);
        using JsonDocument answer = JsonDocument.Parse(related);
        Assert.NotEmpty(answer.RootElement.GetProperty("events").EnumerateArray());
    }

    [Fact]
    public void Web_annotations_expand_and_every_selector_finds_its_quote()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("jsonld"), ConsumerProgram.NoNode);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("annotations", record.Text("export", "--to", "jsonld")));

        int statements = record.Lines("export", "--to", "jsonl").Length;
        Assert.True(statements > 100);
        Assert.All(new[] { "annotations", "found", "byPosition", "derived" }, count => Assert.Equal(statements, read.RootElement.GetProperty(count).GetInt32()));
    }

    [Fact]
    public void The_money_model_accepts_every_entity_and_link()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@alephdata/followthemoney"), ConsumerProgram.NoNode);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("followthemoney", record.Text("export", "--to", "ftm")));

        Assert.Empty(read.RootElement.GetProperty("faults").EnumerateArray().Select(f => f.GetString()));
        Assert.True(read.RootElement.GetProperty("bySchema").GetProperty("Event").GetInt32() > 20);
    }

    [Theory]
    [InlineData("csl")]
    [InlineData("ris")]
    public void A_citation_program_reads_every_document(string form)
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("citation-js"), ConsumerProgram.NoNode);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("citations", record.Text("export", "--to", form, "--state", "LVA"), form));

        string?[] titles = [.. read.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString())];
        Assert.Contains("Saeima votes to leave Ottawa Convention", titles);
        Assert.All(titles, t => Assert.False(string.IsNullOrWhiteSpace(t)));
    }

    [Fact]
    public void A_calendar_program_reads_legal_dates_and_dated_events()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("ical.js"), ConsumerProgram.NoNode);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("calendar", record.Text("export", "--to", "ics", "--state", "Latvia")));

        JsonElement[] events = [.. read.RootElement.GetProperty("events").EnumerateArray()];
        Assert.Equal(events.Length, events.Select(e => e.GetProperty("uid").GetString()).Distinct().Count());
        Assert.Contains(events, e => e.GetProperty("summary").GetString() == "Latvia: Agreement signed (agreement on anti-vehicle mines)" && e.GetProperty("start").GetString() == "2026-02-05");
        Assert.Contains(events, e => e.GetProperty("description").GetString()!.Contains("Ogre River Times", StringComparison.Ordinal));
    }

    [Fact]
    public void A_calendar_of_a_past_day_bears_that_day()
    {
        string[] lines = record.Lines("export", "--to", "ics", "--state", "Latvia", "--known-at", "2099-01-01T00:00:00Z");

        Assert.Equal(["DTSTAMP:20990101T000000Z"], lines.Where(l => l.StartsWith("DTSTAMP", StringComparison.Ordinal)).Select(l => l.TrimEnd()).Distinct());
    }

    [Fact]
    public void A_feed_holds_what_came_with_the_words_it_rests_on()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";

        var feed = XDocument.Parse(record.Text("export", "--to", "atom", "--state", "LVA"));

        XElement[] entries = [.. feed.Root!.Elements(atom + "entry")];
        Assert.Contains(entries, e => e.Element(atom + "title")!.Value.Contains("Saeima votes to leave Ottawa Convention", StringComparison.Ordinal));
        Assert.Equal(entries.Length, entries.Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public void A_company_and_a_class_of_weapon_leave_as_a_table_with_spans()
    {
        string[] rows = record.Lines("export", "--to", "csv", "--actor", "Dynamit Nobel Defence");
        int weapon = Array.IndexOf(rows[0].Split(','), "weapon");

        Assert.All(rows[1..], row => Assert.Contains("DynamitNobelDefence", row, StringComparison.Ordinal));
        Assert.Equal(rows.Length, record.Lines("export", "--to", "csv", "--actor", "Dynamit Nobel Defence", "--weapon-class", "AVM").Length);
        Assert.Single(record.Lines("export", "--to", "csv", "--actor", "Dynamit Nobel Defence", "--weapon-class", "APM"));
        Assert.True(weapon > 0);
    }

    [Fact]
    public void Events_are_told_in_the_classes_of_other_event_data()
    {
        foreach (string line in record.Lines("export", "--to", "plover"))
        {
            using JsonDocument e = JsonDocument.Parse(line);
            Assert.Matches("^[A-Z]+$", e.RootElement.GetProperty("event").GetString());
            Assert.NotEmpty(e.RootElement.GetProperty("reports").EnumerateArray());
        }
    }

    [Fact]
    public void What_was_not_known_yet_does_not_leave()
    {
        Assert.Empty(record.Lines("export", "--to", "jsonl", "--known-at", "2026-02-28"));
    }

    [Theory]
    [InlineData("--to", "xls", "choose one of csv")]
    [InlineData("--kind", "productions", "nearest: production")]
    [InlineData("--state", "Latvija", "nearest: Latvia (LVA)")]
    public void A_wrong_word_is_refused_with_what_to_write(string option, string word, string remedy)
    {
        string[] arguments = option == "--to" ? ["export", option, word] : ["export", "--to", "csv", option, word];

        Answer answer = BuiltProgram.Run(record.Folder, arguments);

        Assert.Equal(3, answer.Code);
        Assert.Contains(remedy, Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    [Fact]
    public void A_file_appears_whole_with_the_same_bytes_each_time()
    {
        string file = Path.Combine(record.Folder, "out.jsonld");

        Answer first = BuiltProgram.Run(record.Folder, "export", "--to", "jsonld", "-o", file);
        byte[] once = File.ReadAllBytes(file);
        BuiltProgram.Run(record.Folder, "export", "--to", "jsonld", "-o", file);

        Assert.Equal(0, first.Code);
        Assert.Empty(first.Output);
        Assert.Equal(once, File.ReadAllBytes(file));
    }
}
