using System.CommandLine;
using System.Text;
using InForce.App.Reading;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Reading.Syntax;

namespace InForce.Cli.Commands;

/// <summary><c>inforce factuality EVENTS.jsonl</c>: how sure a text is of each marked act.</summary>
internal static class FactualityCommand
{
    public static Command Build(Host host)
    {
        var file = new Argument<string>("EVENTS.jsonl") { Description = "Lines {id, text, start, end}; - for standard input" };
        var command = new Command("factuality", "Modality, and commitment from -3 to 3, of acts marked in sentences") { file };
        command.SetAction(parsed => Lines.Each(host, parsed.GetValue(file)!, Answer()));
        return command;
    }

    private static Func<string, string, ReadOnlyMemory<byte>> Answer()
    {
        FactualityOfEvents? reading = null;
        return (json, where) =>
        {
            EventLine line = FactualityOfEvents.Parse(json, where);
            reading ??= new FactualityOfEvents(EnglishSyntax.Shared);
            return FactualityOfEvents.Write(line, reading.Of(line));
        };
    }
}

/// <summary>One answer a line: bad lines are named and left out, and the exit code says so.</summary>
internal static class Lines
{
    /// <param name="answer">From a line and its place ("file, line n") to one line of JSON.</param>
    public static int Each(Host host, string file, Func<string, string, ReadOnlyMemory<byte>> answer)
    {
        if (file != "-" && !File.Exists(file))
        {
            throw new BadInputException(file, "there is no such file", "give the path of a JSONL file");
        }

        using var reader = new StreamReader(file == "-" ? host.In : File.OpenRead(file));
        int number = 0;
        int refused = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                host.Out.WriteLine(Encoding.UTF8.GetString(answer(line, $"{(file == "-" ? "standard input" : file)}, line {number}").Span));
            }
            catch (BadInputException e)
            {
                refused++;
                host.Error.WriteLine("inforce: " + e.Message.ReplaceLineEndings(" "));
            }
        }

        return refused == 0 ? ExitCode.Done : ExitCode.BadInput;
    }
}
