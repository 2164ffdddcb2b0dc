using System.Xml;

namespace InForce.Capture.Inputs;

/// <summary>XML without document types, entities or outside references, bounded in size.</summary>
internal static class SafeXml
{
    public static XmlReader Create(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = CaptureLimits.MostBytes,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });
}
