namespace Lagebild.Language.Networks;

/// <summary>The recurrent half of a bidirectional LSTM layer, run over all sentences of a batch at once.</summary>
internal static unsafe class LstmRecurrence
{
    /// <param name="batch">Layout of the rows.</param>
    /// <param name="gates">Gate sums from the layer's input: forward gates, then backward gates. Activated in place where
    /// <paramref name="squashed"/> is given.</param>
    /// <param name="forward">Recurrent weights of the forward direction (units × 4·units).</param>
    /// <param name="backward">Recurrent weights of the backward direction.</param>
    /// <param name="states">Receives the cell states of both directions.</param>
    /// <param name="squashed">Receives tanh of the states, which training needs; null otherwise.</param>
    /// <param name="output">Receives the outputs of both directions (2·units columns).</param>
    public static void Run(
        SentenceBatch batch, Matrix gates, IWeightMatrix forward, IWeightMatrix backward, Matrix states, Matrix? squashed, Matrix output)
    {
        var units = forward.Rows;
        for (var t = 0; t < batch.Positions; t++)
            Step(batch, t, t - 1, batch.ActiveAt(t), gates, forward, 0, units, states, squashed, output);
        for (var t = batch.Positions - 1; t >= 0; t--)
            Step(batch, t, t + 1, batch.ActiveAt(t + 1), gates, backward, 1, units, states, squashed, output);
    }

    private static void Step(
        SentenceBatch batch, int position, int from, int continued, Matrix gates, IWeightMatrix weights, int direction, int units,
        Matrix states, Matrix? squashed, Matrix output)
    {
        if (from < 0)
            continued = 0;
        var gateAt = direction * LstmCell.Gates * units;
        var at = direction * units;
        var row = batch.FirstRow(position);
        if (continued > 0)
        {
            weights.Multiply(
                output.Row(batch.FirstRow(from)) + at, output.Columns, continued, gates.Row(row) + gateAt, gates.Columns, add: true);
        }
        for (var s = 0; s < batch.ActiveAt(position); s++)
        {
            var before = s < continued ? states.Row(batch.FirstRow(from) + s) + at : null;
            LstmCell.Step(
                gates.Row(row + s) + gateAt, before, states.Row(row + s) + at, squashed is null ? null : squashed.Row(row + s) + at,
                output.Row(row + s) + at, units);
        }
    }
}
