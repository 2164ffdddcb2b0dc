namespace InForce.Reading.Syntax.Net;

/// <summary>The net's working memory for one thread; grows to the largest batch and is used again.</summary>
internal sealed class NetBuffers
{
    public float[] Input = [];
    public float[] First = [];
    public float[] Second = [];
    public float[] Projected = [];
    public float[] Hidden = [];
    public float[] Cell = [];
    public float[] Gate = [];
    public float[] Heads = [];
    public float[] Query = [];
    public float[] Scores = [];
    public float[] Packed = [];
    public float[] LabelHidden = [];
    public float[] LabelScores = [];

    public static Span<float> Of(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new float[length];
        }

        return buffer.AsSpan(0, length);
    }
}
