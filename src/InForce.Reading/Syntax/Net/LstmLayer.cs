using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InForce.Reading.Syntax.Net;

/// <summary>Weights of one bidirectional layer, laid out for products.</summary>
/// <remarks>Gates in the order input, forget, output, candidate; forward direction's four first, then the backward direction's.</remarks>
/// <param name="PackedInput">Input × gates of both directions.</param>
/// <param name="PackedRecurrent">For each direction, hidden × its four gates.</param>
/// <param name="Bias">Gates of both directions.</param>
internal sealed record LstmLayer(int Input, int Hidden, float[] PackedInput, float[][] PackedRecurrent, float[] Bias)
{
    /// <param name="x">Places × input.</param>
    /// <param name="output">Places × both directions; overwritten.</param>
    public void Run(BatchLayout layout, ReadOnlySpan<float> x, Span<float> output, NetBuffers buffers)
    {
        int places = layout.Places, gates = 4 * Hidden;
        Span<float> projected = NetBuffers.Of(ref buffers.Projected, places * 2 * gates);
        Gemm.Multiply(x, Input, 1, places, Input, PackedInput, 2 * gates, projected, 2 * gates, add: false);
        for (int d = 0; d < 2; d++)
        {
            Direction(layout, d, projected, output, buffers);
        }
    }

    private void Direction(BatchLayout layout, int d, ReadOnlySpan<float> projected, Span<float> output, NetBuffers buffers)
    {
        int gates = 4 * Hidden;
        int[] place = layout.PlaceOf[d];
        Span<float> hidden = NetBuffers.Of(ref buffers.Hidden, layout.Sentences * Hidden);
        Span<float> cell = NetBuffers.Of(ref buffers.Cell, layout.Sentences * Hidden);
        Span<float> gate = NetBuffers.Of(ref buffers.Gate, layout.Sentences * gates);
        hidden.Clear();
        cell.Clear();
        ReadOnlySpan<float> bias = Bias.AsSpan(d * gates, gates);
        for (int step = 0; step < layout.Steps; step++)
        {
            int first = layout.StepStart[step], count = layout.StepStart[step + 1] - first;
            Gemm.Multiply(hidden, Hidden, 1, count, Hidden, PackedRecurrent[d], gates, gate, gates, add: false);
            for (int s = 0; s < count; s++)
            {
                int at = place[first + s];
                ReadOnlySpan<float> input = projected.Slice((at * 2 * gates) + (d * gates), gates);
                Span<float> h = hidden.Slice(s * Hidden, Hidden);
                Step(gate.Slice(s * gates, gates), input, bias, cell.Slice(s * Hidden, Hidden), h);
                h.CopyTo(output[((at * 2 * Hidden) + (d * Hidden))..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(ReadOnlySpan<float> gate, ReadOnlySpan<float> input, ReadOnlySpan<float> bias, Span<float> cell, Span<float> hidden)
    {
        for (int j = 0; j < Hidden; j += 8)
        {
            Vector256<float> i = Activations.Sigmoid(Sum(gate, input, bias, j));
            Vector256<float> f = Activations.Sigmoid(Sum(gate, input, bias, Hidden + j));
            Vector256<float> o = Activations.Sigmoid(Sum(gate, input, bias, (2 * Hidden) + j));
            Vector256<float> n = Activations.Tanh(Sum(gate, input, bias, (3 * Hidden) + j));
            Vector256<float> c = (i * n) + (f * Vector256.Create((ReadOnlySpan<float>)cell[j..]));
            c.CopyTo(cell[j..]);
            (o * Activations.Tanh(c)).CopyTo(hidden[j..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sum(ReadOnlySpan<float> gate, ReadOnlySpan<float> input, ReadOnlySpan<float> bias, int at) =>
        Vector256.Create(gate[at..]) + Vector256.Create(input[at..]) + Vector256.Create(bias[at..]);
}
