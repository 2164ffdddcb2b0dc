using System.Collections.Immutable;

namespace InForce.Exchange.Briefs;

/// <summary>A brief as it is written out: headed sections of sentences, each with the number of the note that carries its source.</summary>
/// <param name="Facts">What the whole rests on (day asked about, known at, coverage), in order.</param>
/// <param name="Notes">In the order of their numbers, from 1 without gaps.</param>
/// <param name="Sources">Every document cited, once.</param>
public sealed record BriefDocument(
    string Title,
    string Subtitle,
    ImmutableArray<BriefFact> Facts,
    ImmutableArray<BriefSection> Sections,
    ImmutableArray<BriefNote> Notes,
    ImmutableArray<BriefSource> Sources,
    ImmutableArray<string> Remarks);

/// <summary>One line of the brief's head.</summary>
public sealed record BriefFact(string Name, string Value);

/// <param name="Level">2 for a main section, 3 for a part of one.</param>
public sealed record BriefSection(string Heading, int Level, ImmutableArray<BriefBlock> Blocks);

/// <summary>Something between two headings.</summary>
public abstract record BriefBlock
{
    private BriefBlock()
    {
    }

    public sealed record Paragraph(ImmutableArray<BriefSentence> Sentences) : BriefBlock;

    public sealed record Points(ImmutableArray<BriefSentence> Items) : BriefBlock;

    /// <param name="Rows">Each as long as <paramref name="Head"/>.</param>
    public sealed record Table(ImmutableArray<string> Head, ImmutableArray<ImmutableArray<BriefSentence>> Rows) : BriefBlock;
}

/// <summary>One sentence (or table cell) and the note behind it.</summary>
/// <param name="Lead">Set in bold before the text; null for none.</param>
/// <param name="Note">Number of its note; null only for cells whose row carries one elsewhere.</param>
public sealed record BriefSentence(string Text, int? Note = null, string? Lead = null);

/// <summary>What one sentence rests on.</summary>
public sealed record BriefNote(int Number, ImmutableArray<BriefCitation> Citations);

/// <summary>One source of one sentence.</summary>
public abstract record BriefCitation
{
    private BriefCitation()
    {
    }

    /// <summary>A document's words.</summary>
    /// <param name="Source">Position in <see cref="BriefDocument.Sources"/>, from 0.</param>
    /// <param name="Quote">The exact evidence.</param>
    /// <param name="Start">First UTF-16 code unit of the quote in the captured text.</param>
    /// <param name="End">First UTF-16 code unit after it.</param>
    /// <param name="FirstAt">Number of the earlier note that names this document in full; null when this one does.</param>
    public sealed record Report(int Source, string Quote, int Start, int End, int? FirstAt) : BriefCitation;

    /// <summary>A rule of law or an act on the registry.</summary>
    /// <param name="Provision">For instance <c>APMBC, Article 20(3)</c>; empty for an act.</param>
    /// <param name="Text">The rule in our words, or the act.</param>
    /// <param name="Origin">Where it is held: depositary, notification number, address; null when the rule stands in the treaty itself.</param>
    public sealed record Authority(string Provision, string Text, string? Origin) : BriefCitation;
}

/// <summary>One captured document.</summary>
/// <param name="Published">Day or day and time as the publisher gave it; null when unknown.</param>
/// <param name="CaptureHash">SHA-256 of the captured text, lower-case hexadecimal.</param>
public sealed record BriefSource(string Doc, string? Publisher, string? Title, string? Published, string? Address, string CaptureHash);
