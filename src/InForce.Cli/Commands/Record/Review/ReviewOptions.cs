using System.CommandLine;
using InForce.App.Record;
using InForce.App.Record.Review;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Record.Judgements;
using InForce.Store;

namespace InForce.Cli.Commands.Record.Review;

/// <summary>What every judgement on the command line has: a record, a name, a reason, an instant; and how it is answered.</summary>
internal sealed class ReviewOptions
{
    private readonly Host _host;
    private readonly Option<string?> _record = RecordOptions.Record();
    private readonly Option<string?> _laws = LawOptions.Laws();
    private readonly Option<string?> _by = RecordOptions.Who();
    private readonly Option<string?> _reason;
    private readonly Option<string?> _knownAt = new("--known-at") { Description = "When it is made: an instant, or the end of a day, in UTC (default: now)", HelpName = "T" };
    private readonly Option<string?> _format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);

    /// <param name="needsReason">What changes an answer is given with a reason.</param>
    public ReviewOptions(Host host, bool needsReason)
    {
        _host = host;
        _reason = new Option<string?>("--reason") { Description = "Why, for the log", HelpName = "TEXT", Required = needsReason };
    }

    /// <summary>Adds the options and the action to a command.</summary>
    public Command On(Command command, Func<ReviewDesk, ParseResult, Signature, IEnumerable<(Judgement Judgement, bool New)>> judge)
    {
        foreach (Option option in (Option[])[_by, _reason, _record, _laws, _knownAt, _format])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(_host, parsed.GetValue(_format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            string reason = parsed.GetValue(_reason)?.Trim() ?? string.Empty;
            if (_reason.Required && reason.Length == 0)
            {
                throw new UsageException("--reason is empty: say why");
            }

            DateTimeOffset at = RecordOptions.KnownAtOf(_host, parsed.GetValue(_knownAt));
            using RecordStore store = RecordOptions.OpenExisting(_host, parsed.GetValue(_record));
            var desk = new ReviewDesk(new RecordQuestions(store, RecordOptions.Law(store, parsed.GetValue(_laws), at).Engine));
            var by = new Signature(RecordOptions.WhoOf(_host, parsed.GetValue(_by)), reason, at);
            foreach ((Judgement judgement, bool isNew) in judge(desk, parsed, by))
            {
                _host.Out.Write(chosen == OutputFormat.Text ? ReviewLine.Text(judgement) : ReviewLine.Json(judgement, isNew) + "\n");
                _host.Out.Flush();
                if (!isNew)
                {
                    _host.Error.WriteLine($"inforce: {judgement.Id} says so already; nothing changed");
                }
            }

            return ExitCode.Done;
        });
        return command;
    }
}
