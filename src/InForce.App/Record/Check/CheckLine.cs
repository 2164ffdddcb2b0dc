using System.Text;
using InForce.Core.Json;

namespace InForce.App.Record.Check;

/// <summary>A checked text for programs and for readers.</summary>
public static class CheckLine
{
    /// <summary><c>{doc, statements:[{id, verdict, with, reason, kind, quote, start, end}], origin:{from, how, evidence, root}}</c>.</summary>
    public static string Json(CheckedDocument document) => JsonText.Of(w => Members(w, document));

    public static string Text(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder(document.Document.Id);
        text.Append(document.Origin is { } link ? $": from {link.From} ({link.How}; {link.Evidence})" : ": no origin found in the record").Append('\n');
        foreach (CheckedStatement s in document.Statements)
        {
            text.Append("    ").Append(NameOf(s.Verdict)).Append(": “").Append(s.Statement.Evidence.ReplaceLineEndings(" ")).Append("” ")
                .Append(s.Reason).Append(s.With is { } with ? $" [{with}]" : string.Empty).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>As the contract writes them.</summary>
    public static string NameOf(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.LawConflict => "law-conflict",
        CheckVerdict.Conflict => "conflict",
        CheckVerdict.Overtaken => "overtaken",
        CheckVerdict.Copy => "copy",
        CheckVerdict.Known => "known",
        CheckVerdict.New => "new",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static void Members(PlainJsonWriter w, CheckedDocument document)
    {
        w.WriteString("doc", document.Document.Id);
        w.WriteStartArray("statements");
        foreach (CheckedStatement s in document.Statements)
        {
            w.WriteStartObject();
            w.WriteString("id", s.Statement.Id);
            w.WriteString("verdict", NameOf(s.Verdict));
            w.WriteString("with", s.With);
            w.WriteString("reason", s.Reason);
            w.WriteString("kind", s.Statement.Kind);
            w.WriteString("quote", s.Statement.Evidence);
            w.WriteNumber("start", s.Statement.Start);
            w.WriteNumber("end", s.Statement.End);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        if (document.Origin is { } link)
        {
            w.WriteStartObject("origin");
            w.WriteString("from", link.From);
            w.WriteString("how", link.How);
            w.WriteString("evidence", link.Evidence);
            w.WriteString("root", document.Root);
            w.WriteEndObject();
        }
        else
        {
            w.WriteNull("origin");
        }
    }
}
