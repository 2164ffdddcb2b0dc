using System.Text.Json;

namespace InForce.Exchange.WebAnnotation;

/// <summary>The JSON-LD context and the names of things.</summary>
internal static class AnnotationTerms
{
    public const string Reader = "urn:inforce:reader";

    private const string Own = "urn:inforce:term:";

    private static readonly (string Prefix, string Iri)[] s_prefixes =
    [
        ("oa", "http://www.w3.org/ns/oa#"), ("prov", "http://www.w3.org/ns/prov#"), ("dcterms", "http://purl.org/dc/terms/"), ("as", "http://www.w3.org/ns/activitystreams#"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("inforce", Own),
    ];

    /// <summary>Classes and text properties.</summary>
    private static readonly (string Term, string Iri)[] s_plain =
    [
        ("Annotation", "oa:Annotation"), ("SpecificResource", "oa:SpecificResource"), ("TextualBody", "oa:TextualBody"),
        ("TextQuoteSelector", "oa:TextQuoteSelector"), ("TextPositionSelector", "oa:TextPositionSelector"),
        ("Entity", "prov:Entity"), ("SoftwareAgent", "prov:SoftwareAgent"), ("Software", "as:Application"), ("Statement", "inforce:Statement"), ("Event", "inforce:Event"),
        ("exact", "oa:exact"), ("prefix", "oa:prefix"), ("suffix", "oa:suffix"), ("value", "rdf:value"), ("name", "as:name"),
        ("format", "dcterms:format"), ("language", "dcterms:language"), ("title", "dcterms:title"), ("publisher", "dcterms:publisher"), ("creator", "dcterms:creator"),
        ("issued", "dcterms:issued"), ("sha256", "inforce:sha256"), ("kind", "inforce:kind"), ("modality", "inforce:modality"), ("object", "inforce:object"),
        ("weapon", "inforce:weapon"), ("when", "inforce:when"), ("whenText", "inforce:whenText"), ("speaker", "inforce:speaker"), ("speakerRole", "inforce:speakerRole"),
        ("citedOutlet", "inforce:citedOutlet"), ("quantity", "inforce:quantity"), ("rule", "inforce:rule"), ("plover", "inforce:plover"),
    ];

    /// <summary>Properties whose value has a type or is an address.</summary>
    private static readonly (string Term, string Iri, string Type)[] s_typed =
    [
        ("body", "oa:hasBody", "@id"), ("target", "oa:hasTarget", "@id"), ("source", "oa:hasSource", "@id"), ("selector", "oa:hasSelector", "@id"),
        ("wasDerivedFrom", "prov:wasDerivedFrom", "@id"), ("wasQuotedFrom", "prov:wasQuotedFrom", "@id"), ("wasAttributedTo", "prov:wasAttributedTo", "@id"),
        ("generatedAtTime", "prov:generatedAtTime", "xsd:dateTime"), ("start", "oa:start", "xsd:nonNegativeInteger"), ("end", "oa:end", "xsd:nonNegativeInteger"),
        ("startUtf16", "inforce:startUtf16", "xsd:nonNegativeInteger"), ("endUtf16", "inforce:endUtf16", "xsd:nonNegativeInteger"), ("origins", "inforce:origins", "xsd:nonNegativeInteger"),
    ];

    public static string Document(string id) => "urn:inforce:document:" + Uri.EscapeDataString(id);

    public static string Statement(string id) => "urn:inforce:statement:" + Uri.EscapeDataString(id);

    public static string Event(string id) => "urn:inforce:event:" + Uri.EscapeDataString(id);

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteNumber("@version", 1.1);
        foreach ((string term, string iri) in s_prefixes.Concat(s_plain))
        {
            json.WriteString(term, iri);
        }

        json.WriteString("id", "@id");
        json.WriteString("type", "@type");
        foreach ((string term, string iri, string type) in s_typed)
        {
            json.WriteStartObject(term);
            json.WriteString("@id", iri);
            json.WriteString("@type", type);
            json.WriteEndObject();
        }

        json.WriteStartObject("motivation");
        json.WriteString("@id", "oa:motivatedBy");
        json.WriteString("@type", "@vocab");
        json.WriteEndObject();
        json.WriteString("classifying", "oa:classifying");
        json.WriteStartObject("actors");
        json.WriteString("@id", "inforce:actor");
        json.WriteString("@container", "@set");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
