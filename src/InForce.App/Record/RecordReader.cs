using InForce.App.Operations;
using InForce.Reading;

namespace InForce.App.Record;

/// <summary>The reader whose statements a record keeps, with the name under which it keeps them.</summary>
/// <param name="Name">Changes when the reader's answers change: documents are then read anew.</param>
public sealed record RecordReader(string Name, IReader Reader)
{
    /// <summary>Ours, as shipped; built when the first document needs it.</summary>
    public static RecordReader Shipped { get; } = new("inforce-1", new MeasuredReader(() => ReadingPipeline.Shared));
}
