using InForce.App.Capture;
using InForce.Capture;
using InForce.Cli.Hosting;
using InForce.Core.Documents;
using InForce.Reading.Languages;

namespace InForce.Cli.Commands;

/// <summary>One layer's answer for each document: refused ones are named, those in a language without a model are declined and counted.</summary>
internal static class Documents
{
    /// <returns>Exit code: bad input where a document was refused.</returns>
    public static int Each(Host host, string[] paths, Action<Document> write, CancellationToken cancel = default)
    {
        int refused = 0, declined = 0;
        foreach (CaptureOutcome outcome in new DocumentSource(() => host.In).Read(paths))
        {
            cancel.ThrowIfCancellationRequested();
            switch (outcome)
            {
                case CaptureOutcome.Captured { Document.Document: var document } when LanguageMeasure.Declined(document) is { } language:
                    declined++;
                    host.Error.WriteLine($"inforce: {document.Id}: declined: the text is in {language}, for which there is no reading model; translate it first");
                    break;
                case CaptureOutcome.Captured captured:
                    write(captured.Document.Document);
                    break;
                case CaptureOutcome.Refused refusal:
                    refused++;
                    host.Error.WriteLine("inforce: " + refusal.Message);
                    break;
                default: throw new System.Diagnostics.UnreachableException();
            }
        }

        Declined(host, declined);
        return refused == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    /// <summary>Says how many documents were declined, if any.</summary>
    public static void Declined(Host host, int count)
    {
        if (count > 0)
        {
            host.Error.WriteLine($"inforce: {count} document(s) declined: no model for their language");
        }
    }
}
