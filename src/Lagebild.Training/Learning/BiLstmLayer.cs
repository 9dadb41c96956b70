using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>A bidirectional LSTM layer.</summary>
internal sealed unsafe class BiLstmLayer
{
    private readonly int _units;

    /// <param name="parameters">Where its weights are registered.</param>
    /// <param name="name">Prefix of their names.</param>
    /// <param name="inputs">Columns of the input.</param>
    /// <param name="units">Units in each direction, a multiple of eight; the output has twice as many columns.</param>
    public BiLstmLayer(ParameterSet parameters, string name, int inputs, int units)
    {
        _units = units;
        Input = parameters.Weights($"{name}.input", inputs, 8 * units);
        Bias = parameters.Bias($"{name}.bias", 8 * units);
        Forward = parameters.Weights($"{name}.forward", units, 4 * units);
        Backward = parameters.Weights($"{name}.backward", units, 4 * units);
        // An open forget gate lets gradients through from the start.
        Bias.Value.Span.Slice(units, units).Fill(1);
        Bias.Value.Span.Slice(5 * units, units).Fill(1);
    }

    public Parameter Input { get; }

    public Parameter Bias { get; }

    public Parameter Forward { get; }

    public Parameter Backward { get; }

    public Node Apply(Tape tape, Node x, SentenceBatch batch)
    {
        var gates = tape.Linear(x, Input, Bias);
        var states = tape.NewMatrix(x.Rows, 2 * _units);
        var squashed = tape.NewMatrix(x.Rows, 2 * _units);
        var output = tape.NewNode(x.Rows, 2 * _units);
        LstmRecurrence.Run(batch, gates.Value, Forward.Packed(), Backward.Packed(), states, squashed, output.Value);
        tape.OnBackward(() =>
        {
            var carry = tape.NewMatrix(x.Rows, 2 * _units);
            var before = tape.NewMatrix(x.Rows, 2 * _units);
            for (var t = batch.Positions - 1; t >= 0; t--)
                StepBack(batch, t, t - 1, t == 0 ? 0 : batch.ActiveAt(t), gates, states, squashed, output, carry, before, 0);
            for (var t = 0; t < batch.Positions; t++)
                StepBack(batch, t, t + 1, batch.ActiveAt(t + 1), gates, states, squashed, output, carry, before, 1);
            AddRecurrentGradient(tape, before, gates, 0, Forward);
            AddRecurrentGradient(tape, before, gates, 1, Backward);
        });
        return output;
    }

    /// <summary>
    /// Gradient through one position of one direction. <paramref name="from"/> is the position whose output came in, and
    /// <paramref name="continued"/> the number of sentences for which there was one. The gradient of the cell state travels in
    /// <paramref name="carry"/>, that of the output in the output's own gradient.
    /// </summary>
    private void StepBack(
        SentenceBatch batch, int position, int from, int continued, Node gates, Matrix states, Matrix squashed, Node output,
        Matrix carry, Matrix before, int direction)
    {
        int gateAt = direction * 4 * _units, at = direction * _units;
        var row = batch.FirstRow(position);
        for (var s = 0; s < batch.ActiveAt(position); s++)
        {
            float* g = gates.Value.Row(row + s) + gateAt, dg = gates.Gradient.Row(row + s) + gateAt;
            float* dh = output.Gradient.Row(row + s) + at, tanh = squashed.Row(row + s) + at, dcRow = carry.Row(row + s) + at;
            float* last = s < continued ? states.Row(batch.FirstRow(from) + s) + at : null;
            float* lastCarry = s < continued ? carry.Row(batch.FirstRow(from) + s) + at : null;
            for (var u = 0; u < _units; u++)
            {
                float i = g[u], f = g[_units + u], c = g[(2 * _units) + u], o = g[(3 * _units) + u];
                var dc = dcRow[u] + (dh[u] * o * (1 - (tanh[u] * tanh[u])));
                dg[(3 * _units) + u] = dh[u] * tanh[u] * o * (1 - o);
                dg[u] = dc * c * i * (1 - i);
                dg[(2 * _units) + u] = dc * i * (1 - (c * c));
                dg[_units + u] = last == null ? 0 : dc * last[u] * f * (1 - f);
                if (lastCarry != null)
                    lastCarry[u] = dc * f;
            }
        }
        if (continued == 0)
            return;
        var fromRow = batch.FirstRow(from);
        var weights = direction == 0 ? Forward : Backward;
        MatrixProduct.Multiply(
            gates.Gradient.Row(row) + gateAt, gates.Columns, 1, continued, weights.Transposed(), output.Gradient.Row(fromRow) + at,
            output.Columns, true);
        for (var s = 0; s < continued; s++)
            output.Value[fromRow + s].Slice(at, _units).CopyTo(before[row + s][at..]);
    }

    private void AddRecurrentGradient(Tape tape, Matrix before, Node gates, int direction, Parameter weights) =>
        BasicLayers.AddOuterProduct(
            tape, before.Pointer + (direction * _units), before.Columns, gates.Gradient.Pointer + (direction * 4 * _units), gates.Columns,
            before.Rows, weights.Gradients[tape.Worker]);
}
