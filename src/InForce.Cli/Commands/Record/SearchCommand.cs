using System.CommandLine;
using System.Globalization;
using InForce.App.Record;
using InForce.App.Record.Search;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce search [WORDS…]</c>: statements by words and by what they are.</summary>
internal static class SearchCommand
{
    public static Command Build(Host host)
    {
        var words = new Argument<string[]>("WORDS") { Arity = ArgumentArity.ZeroOrMore, Description = "All must stand in the document, with or without their marks" };
        var kind = new Option<string?>("--kind") { Description = "Only statements of this kind, such as production" };
        var modality = new Option<string?>("--modality") { Description = "occurred, planned, proposed, possible, conditional or denied" };
        var weapon = new Option<string?>("--weapon-class") { Description = "Only on this class of weapon, such as APM or AVM" };
        var actor = new Option<string?>("--actor") { Description = "Who acts: states, organs, firms, bodies or persons, parted by commas; any of them" };
        var speaker = new Option<string?>("--speaker") { Description = "Who answers for the words: a part of a name or of a role" };
        var from = new Option<string?>("--from") { Description = "First day of publication (default: any)", HelpName = "D" };
        var to = new Option<string?>("--to") { Description = "First day of publication no longer", HelpName = "D" };
        var on = new Option<string?>("--on") { Description = "Only acts that lie on or before this day, and what has no day (default: everything)", HelpName = "D" };
        var when = new Option<string?>("--when") { Description = "Only acts whose time can be this one: a day, month or interval in EDTF", HelpName = "EDTF" };
        var origins = new Option<int?>("--min-origins") { Description = "At least so many independent origins tell of the act", HelpName = "N" };
        var once = new Option<bool>("--one-per-origin") { Description = "Of the reports of one act only the first of each independent origin" };
        var limit = new Option<int?>("--limit") { Description = "At most so many (default: all)", HelpName = "N" };
        Option<string?> record = RecordOptions.Record(), laws = LawOptions.Laws(), knownAt = RecordOptions.KnownAt();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("search", "Statements by words, kind, modality, weapon class, actor, speaker, days and independent origins, newest publication first")
        {
            words, kind, modality, weapon, actor, speaker, from, to, on, when, origins, once, limit, record, laws, knownAt, format,
        };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            var asked = SearchQuestion.Of(
                string.Join(' ', parsed.GetValue(words)!), parsed.GetValue(kind), parsed.GetValue(modality), parsed.GetValue(weapon), parsed.GetValue(actor), parsed.GetValue(speaker),
                LawOptions.DayOf(parsed, from), LawOptions.DayOf(parsed, to), LawOptions.DayOf(parsed, on), parsed.GetValue(when), AtLeast(parsed, origins, 0), parsed.GetValue(once), "--");
            int most = AtLeast(parsed, limit, 1) ?? int.MaxValue;
            DateTimeOffset at = RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt));
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            var search = new SearchRecord(new RecordQuestions(store, RecordOptions.Law(store, parsed.GetValue(laws), at).Engine));
            SearchAnswer found = search.Find(asked, at);
            foreach (SearchHit hit in found.Hits.Take(most))
            {
                host.Out.Write(chosen == OutputFormat.Text ? SearchLine.Text(hit) : SearchLine.Json(hit) + "\n");
            }

            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inforce: {found.Hits.Length} found, {found.Compared} statements compared; what was not captured is not here"));
            return ExitCode.Done;
        });
        return command;
    }

    private static int? AtLeast(ParseResult parsed, Option<int?> option, int least) => parsed.GetValue(option) is { } given && given < least
        ? throw new BadInputException(option.Name, $"{given.ToString(CultureInfo.InvariantCulture)} is too few", $"write a whole number from {least.ToString(CultureInfo.InvariantCulture)}")
        : parsed.GetValue(option);
}
