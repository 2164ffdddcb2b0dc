namespace InForce.Capture.Inputs;

/// <summary>What a run of bytes is.</summary>
internal enum MediaKind
{
    Text,
    Html,
    Jsonl,
    Pdf,
    Docx,
    Mail,
    Mailbox,
    Feed,
    JsonFeed,
    Warc,
    Wacz,
    Binary,
}
