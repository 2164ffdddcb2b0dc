using System.Runtime.Intrinsics;
using InForce.Reading.Syntax.Net;

namespace InForce.Nets;

/// <summary>One bidirectional layer: weights, and for one shard its activations and gradients.</summary>
/// <remarks>Gates in the order input, forget, output, candidate; forward direction's four first, then the backward direction's.</remarks>
internal sealed class Lstm
{
    private readonly int _hidden;
    private readonly int _input;

    public Lstm(string name, int input, int hidden, Rng rng)
    {
        (_input, _hidden) = (input, hidden);
        Input = new Parameter(name + ".input", input, 8 * hidden, sparse: false);
        Recurrent = [new Parameter(name + ".forward", hidden, 4 * hidden, sparse: false), new Parameter(name + ".backward", hidden, 4 * hidden, sparse: false)];
        Bias = new Parameter(name + ".bias", 1, 8 * hidden, sparse: false);
        Input.Uniform(rng, MathF.Sqrt(6f / (input + hidden)));
        Recurrent[0].Uniform(rng, MathF.Sqrt(3f / hidden));
        Recurrent[1].Uniform(rng, MathF.Sqrt(3f / hidden));
        for (int direction = 0; direction < 2; direction++)
        {
            // The forget gate starts open.
            Bias.Value.AsSpan((direction * 4 * hidden) + hidden, hidden).Fill(1f);
        }
    }

    public Parameter Input { get; }
    public Parameter[] Recurrent { get; }
    public Parameter Bias { get; }

    public IEnumerable<Parameter> Parameters => [Input, Recurrent[0], Recurrent[1], Bias];

    private float[] _packedInput = [];
    private float[] _packedInputBack = [];
    private readonly float[][] _packed = [[], []];
    private readonly float[][] _packedBack = [[], []];

    /// <summary>Lays the weights out for the products of one batch.</summary>
    public void Pack()
    {
        int gates = 4 * _hidden;
        _packedInput = Packs.Of(_packedInput, Input.Value, 2 * gates, 1, _input, 2 * gates);
        _packedInputBack = Packs.Of(_packedInputBack, Input.Value, 1, 2 * gates, 2 * gates, _input);
        for (int d = 0; d < 2; d++)
        {
            _packed[d] = Packs.Of(_packed[d], Recurrent[d].Value, gates, 1, _hidden, gates);
            _packedBack[d] = Packs.Of(_packedBack[d], Recurrent[d].Value, 1, gates, gates, _hidden);
        }
    }

    public sealed class State
    {
        public float[] Projected = [];
        public float[] Output = [];
        public readonly float[][] Gates = [[], []];
        public readonly float[][] Cells = [[], []];
        public readonly float[][] Before = [[], []];
        public float[] GateGradients = [];
        public float[] StepGradients = [];
        public float[] Carry = [];
        public float[] CellCarry = [];
        public float[] PackBuffer = [];
    }

    /// <param name="x">Places × input, sentence after sentence.</param>
    public void Forward(BatchLayout layout, ReadOnlySpan<float> x, State state)
    {
        int places = layout.Places, gates = 4 * _hidden;
        Packs.Grow(ref state.Projected, places * 2 * gates);
        Packs.Grow(ref state.Output, places * 2 * _hidden);
        Gemm.Multiply(x, _input, 1, places, _input, _packedInput, 2 * gates, state.Projected, 2 * gates, add: false);
        for (int d = 0; d < 2; d++)
        {
            Packs.Grow(ref state.Gates[d], places * gates);
            Packs.Grow(ref state.Cells[d], places * _hidden);
            Packs.Grow(ref state.Before[d], places * _hidden);
            Direction(layout, d, state);
        }
    }

    private void Direction(BatchLayout layout, int d, State state)
    {
        int gates = 4 * _hidden;
        int[] place = layout.PlaceOf[d];
        float[] hidden = state.Before[d];
        float[] current = new float[layout.Sentences * _hidden];
        float[] gate = state.Gates[d];
        ReadOnlySpan<float> bias = Bias.Value.AsSpan(d * gates, gates);
        for (int step = 0; step < layout.Steps; step++)
        {
            int first = layout.StepStart[step], count = layout.StepStart[step + 1] - first;
            Span<float> g = gate.AsSpan(first * gates, count * gates);
            current.AsSpan(0, count * _hidden).CopyTo(hidden.AsSpan(first * _hidden));
            if (step > 0)
            {
                Gemm.Multiply(current, _hidden, 1, count, _hidden, _packed[d], gates, g, gates, add: false);
            }
            else
            {
                g.Clear();
            }

            for (int s = 0; s < count; s++)
            {
                int row = first + s;
                Span<float> one = g.Slice(s * gates, gates);
                Vectors.Add(one, state.Projected.AsSpan((place[row] * 2 * gates) + (d * gates), gates));
                Vectors.Add(one, bias);
                ReadOnlySpan<float> cellBefore = step > 0 ? state.Cells[d].AsSpan((layout.StepStart[step - 1] + s) * _hidden, _hidden) : default;
                Cell(one, cellBefore, state.Cells[d].AsSpan(row * _hidden, _hidden), current.AsSpan(s * _hidden, _hidden));
                current.AsSpan(s * _hidden, _hidden).CopyTo(state.Output.AsSpan((place[row] * 2 * _hidden) + (d * _hidden)));
            }
        }
    }

    private void Cell(Span<float> gates, ReadOnlySpan<float> before, Span<float> cell, Span<float> output)
    {
        for (int j = 0; j < _hidden; j += 8)
        {
            Vector256<float> i = Activations.Sigmoid(Vector256.Create(gates[j..]));
            Vector256<float> f = Activations.Sigmoid(Vector256.Create(gates[(_hidden + j)..]));
            Vector256<float> o = Activations.Sigmoid(Vector256.Create(gates[((2 * _hidden) + j)..]));
            Vector256<float> n = Activations.Tanh(Vector256.Create(gates[((3 * _hidden) + j)..]));
            Vector256<float> c = i * n;
            if (!before.IsEmpty)
            {
                c += f * Vector256.Create(before[j..]);
            }

            i.CopyTo(gates[j..]);
            f.CopyTo(gates[(_hidden + j)..]);
            o.CopyTo(gates[((2 * _hidden) + j)..]);
            n.CopyTo(gates[((3 * _hidden) + j)..]);
            c.CopyTo(cell[j..]);
            (o * Activations.Tanh(c)).CopyTo(output[j..]);
        }
    }

    /// <param name="outputGradient">Places × both directions.</param>
    /// <param name="inputGradient">Places × input; overwritten.</param>
    public void Backward(BatchLayout layout, ReadOnlySpan<float> x, ReadOnlySpan<float> outputGradient, Span<float> inputGradient, State state, int shard)
    {
        int places = layout.Places, gates = 4 * _hidden;
        Packs.Grow(ref state.GateGradients, places * 2 * gates);
        Packs.Grow(ref state.StepGradients, places * gates);
        for (int d = 0; d < 2; d++)
        {
            DirectionBack(layout, d, outputGradient, state);
            int[] place = layout.PlaceOf[d];
            Span<float> steps = state.StepGradients.AsSpan(0, places * gates);
            for (int row = 0; row < places; row++)
            {
                steps.Slice(row * gates, gates).CopyTo(state.GateGradients.AsSpan((place[row] * 2 * gates) + (d * gates)));
            }

            // Rows of the first step have no hidden state before them: they begin the table and are left out.
            int skip = layout.StepStart[1];
            Packs.Product(ref state.PackBuffer, state.Before[d].AsSpan(skip * _hidden), 1, _hidden, _hidden, places - skip, steps[(skip * gates)..], gates, 1, gates, Recurrent[d].Gradient[shard], gates);
        }

        Span<float> all = state.GateGradients.AsSpan(0, places * 2 * gates);
        Packs.Product(ref state.PackBuffer, x, 1, _input, _input, places, all, 2 * gates, 1, 2 * gates, Input.Gradient[shard], 2 * gates);
        Vectors.AddColumns(Bias.Gradient[shard], all);
        Gemm.Multiply(all, 2 * gates, 1, places, 2 * gates, _packedInputBack, _input, inputGradient, _input, add: false);
    }

    private void DirectionBack(BatchLayout layout, int d, ReadOnlySpan<float> outputGradient, State state)
    {
        int gates = 4 * _hidden;
        int[] place = layout.PlaceOf[d];
        Packs.Grow(ref state.Carry, layout.Sentences * _hidden);
        Packs.Grow(ref state.CellCarry, layout.Sentences * _hidden);
        state.Carry.AsSpan().Clear();
        state.CellCarry.AsSpan().Clear();
        for (int step = layout.Steps - 1; step >= 0; step--)
        {
            int first = layout.StepStart[step], count = layout.StepStart[step + 1] - first;
            for (int s = 0; s < count; s++)
            {
                int row = first + s;
                Span<float> carry = state.Carry.AsSpan(s * _hidden, _hidden);
                Vectors.Add(carry, outputGradient.Slice((place[row] * 2 * _hidden) + (d * _hidden), _hidden));
                ReadOnlySpan<float> before = step > 0 ? state.Cells[d].AsSpan((layout.StepStart[step - 1] + s) * _hidden, _hidden) : default;
                CellBack(
                    state.Gates[d].AsSpan(row * gates, gates), before, state.Cells[d].AsSpan(row * _hidden, _hidden), carry,
                    state.CellCarry.AsSpan(s * _hidden, _hidden), state.StepGradients.AsSpan(row * gates, gates));
            }

            if (step > 0)
            {
                Gemm.Multiply(state.StepGradients.AsSpan(first * gates, count * gates), gates, 1, count, gates, _packedBack[d], _hidden, state.Carry, _hidden, add: false);
            }
        }
    }

    private void CellBack(ReadOnlySpan<float> gates, ReadOnlySpan<float> before, ReadOnlySpan<float> cell, ReadOnlySpan<float> carry, Span<float> cellCarry, Span<float> gradient)
    {
        Vector256<float> one = Vector256<float>.One;
        for (int j = 0; j < _hidden; j += 8)
        {
            Vector256<float> i = Vector256.Create(gates[j..]);
            Vector256<float> f = Vector256.Create(gates[(_hidden + j)..]);
            Vector256<float> o = Vector256.Create(gates[((2 * _hidden) + j)..]);
            Vector256<float> n = Vector256.Create(gates[((3 * _hidden) + j)..]);
            Vector256<float> t = Activations.Tanh(Vector256.Create(cell[j..]));
            Vector256<float> dh = Vector256.Create(carry[j..]);
            Vector256<float> dc = Vector256.Create((ReadOnlySpan<float>)cellCarry[j..]) + (dh * o * (one - (t * t)));
            Vector256<float> c0 = before.IsEmpty ? default : Vector256.Create(before[j..]);
            (dc * n * i * (one - i)).CopyTo(gradient[j..]);
            (dc * c0 * f * (one - f)).CopyTo(gradient[(_hidden + j)..]);
            (dh * t * o * (one - o)).CopyTo(gradient[((2 * _hidden) + j)..]);
            (dc * i * (one - (n * n))).CopyTo(gradient[((3 * _hidden) + j)..]);
            (dc * f).CopyTo(cellCarry[j..]);
        }
    }
}
