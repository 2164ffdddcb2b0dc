using System.Collections.Immutable;
using InForce.Core.Problems;

namespace InForce.App.Exports;

/// <summary>A form in which a record leaves for another program.</summary>
/// <param name="Name">As <c>--to</c> and addresses write it.</param>
/// <param name="End">Of a file's name, without the dot.</param>
/// <param name="Holds">What stands in it, for people.</param>
public sealed record ExportForm(string Name, string MediaType, string End, string Holds)
{
    public static ExportForm Csv { get; } = new("csv", "text/csv; charset=utf-8", "csv", "statements as a table, each with its span, document and event");

    public static ExportForm Jsonl { get; } = new("jsonl", "application/x-ndjson; charset=utf-8", "jsonl", "statements, one JSON object a line");

    public static ExportForm JsonLd { get; } = new("jsonld", "application/ld+json; charset=utf-8", "jsonld", "W3C Web Annotations with quote and position selectors, and PROV-O");

    public static ExportForm Ftm { get; } = new("ftm", "application/x-ndjson; charset=utf-8", "ftm.jsonl", "FollowTheMoney entities, one a line");

    public static ExportForm Csl { get; } = new("csl", "application/vnd.citationstyles.csl+json; charset=utf-8", "csl.json", "documents as CSL-JSON");

    public static ExportForm Ris { get; } = new("ris", "application/x-research-info-systems; charset=utf-8", "ris", "documents as RIS");

    public static ExportForm Ics { get; } = new("ics", "text/calendar; charset=utf-8", "ics", "legal dates ahead and the record's dated events, as a calendar");

    public static ExportForm Atom { get; } = new("atom", "application/atom+xml; charset=utf-8", "atom", "what changed in the record, newest first");

    public static ExportForm Plover { get; } = new("plover", "application/x-ndjson; charset=utf-8", "plover.jsonl", "events in the classes of PLOVER 0.5, one JSON object a line");

    public static ImmutableArray<ExportForm> All { get; } = [Csv, Jsonl, JsonLd, Ftm, Csl, Ris, Ics, Atom, Plover];

    /// <exception cref="BadInputException">No form is called so.</exception>
    public static ExportForm Require(string name, string where) => All.FirstOrDefault(f => f.Name == name)
        ?? throw new BadInputException(where, $"'{name}' is no form a record is exported in", "choose one of " + string.Join(", ", All.Select(f => f.Name)));
}
