using System.CommandLine;
using InForce.App.Reading;
using InForce.Cli.Hosting;

namespace InForce.Cli.Commands;

/// <summary><c>inforce codes SENTENCES.jsonl</c>: which political act a sentence tells, and between which states.</summary>
internal static class CodesCommand
{
    public static Command Build(Host host)
    {
        var file = new Argument<string>("SENTENCES.jsonl") { Description = "Lines {id, text}; - for standard input" };
        var command = new Command("codes", "Political event codes (PLOVER 0.5) of sentences, with source and target states") { file };
        command.SetAction(parsed => Lines.Each(host, parsed.GetValue(file)!, Answer));
        return command;
    }

    private static ReadOnlyMemory<byte> Answer(string json, string where)
    {
        SentenceLine line = CodesOfSentences.Parse(json, where);
        return CodesOfSentences.Write(line, CodesOfSentences.Of(line));
    }
}
