using InForce.Core.Json;
using System.Text;
using InForce.Core.Problems;
using InForce.Law.Checking;

namespace InForce.App.Law;

/// <summary>Runs <c>law check</c> over two files of the user's.</summary>
public static class CheckFiles
{
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="BadInputException">A file that is missing, too large or no text.</exception>
    public static CheckReport Run(string clauses, string participation)
    {
        byte[] table = Read(clauses, "--clauses");
        byte[] acts = Read(participation, "--participation");
        try
        {
            return LawCheck.Run(clauses, table, participation, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(acts));
        }
        catch (DecoderFallbackException e)
        {
            throw new BadInputException(participation, "it is no UTF-8 text", "save the table as UTF-8", e);
        }
    }

    /// <summary>One line for a row of the participation file.</summary>
    public static string Json(CheckRow row) => PlainJsonWriter.ToText(w =>
    {
        w.WriteStartObject();
        w.WriteNumber("row", row.Row);
        w.WriteString("treaty", row.Treaty);
        w.WriteString("state", row.State);
        w.WriteString("action", row.Action);
        LawJson.Day(w, "actionDate", row.ActionDate);
        LawJson.Day(w, "published", row.Published);
        LawJson.Day(w, "computed", row.Computed);
        w.WriteString("verdict", Name(row.Verdict));
        LawJson.Because(w, row.Because);
        w.WriteEndObject();
    });

    /// <summary>The last line: counts by tier and by treaty, with each treaty's reasons once.</summary>
    public static string Summary(CheckReport report) => PlainJsonWriter.ToText(w =>
    {
        w.WriteStartObject();
        w.WriteStartObject("summary");
        Tallies(w, "byTier", "tier", report.ByTier);
        Tallies(w, "byTreaty", "treaty", report.ByTreaty);
        w.WriteEndObject();
        w.WriteEndObject();
    });

    public static string Text(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (CheckTally tally in report.ByTreaty)
        {
            text.Append(tally.Name.PadRight(18)).Append($"{tally.Match,5} match {tally.Differs,4} differ {tally.Undetermined,4} undetermined {tally.Untestable,5} untestable")
                .Append(tally.Reason.Length > 0 ? "  " + tally.Reason : string.Empty).Append('\n');
        }

        foreach (CheckTally tally in report.ByTier)
        {
            text.Append($"tier {tally.Name,-18} {tally.Match} match, {tally.Differs} differ, {tally.Undetermined} undetermined, {tally.Untestable} untestable\n");
        }

        return text.ToString();
    }

    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Match => "match",
        Verdict.Differs => "differs",
        Verdict.Untestable => "untestable",
        _ => "undetermined",
    };

    private static void Tallies(Core.Json.PlainJsonWriter w, string name, string key, IEnumerable<CheckTally> tallies)
    {
        w.WriteStartArray(name);
        foreach (CheckTally tally in tallies)
        {
            w.WriteStartObject();
            w.WriteString(key, tally.Name);
            w.WriteNumber("match", tally.Match);
            w.WriteNumber("differs", tally.Differs);
            w.WriteNumber("untestable", tally.Untestable);
            w.WriteNumber("undetermined", tally.Undetermined);
            w.WriteString("reason", tally.Reason);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static byte[] Read(string file, string option)
    {
        if (!File.Exists(file))
        {
            throw new BadInputException($"{option} {file}", "there is no such file", "give the path of a file that exists");
        }

        long length = new FileInfo(file).Length;
        return length is > 0 and <= MaxBytes
            ? File.ReadAllBytes(file)
            : throw new BadInputException($"{option} {file}", length == 0 ? "the file is empty" : $"{length} bytes is more than is read", $"give a file of 1 to {MaxBytes} bytes");
    }
}
