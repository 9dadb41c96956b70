namespace Lagebild.Language.Networks;

/// <summary>A bidirectional LSTM layer, ready to run.</summary>
internal sealed class LstmLayer(DenseLayer input, ByteMatrix forward, ByteMatrix backward)
{
    public static LstmLayer Read(ref WeightReader reader)
    {
        var input = DenseLayer.Read(ref reader);
        var forward = reader.ByteMatrix();
        var backward = reader.ByteMatrix();
        var units = forward.Rows;
        if (units % 8 != 0 || backward.Rows != units || forward.Columns != 4 * units || backward.Columns != 4 * units || input.Outputs != 8 * units)
            throw new InvalidDataException("The sizes of an LSTM layer contradict each other.");
        return new LstmLayer(input, forward, backward);
    }

    /// <summary>Columns of both directions' gates.</summary>
    public int Gates => input.Outputs;

    /// <summary>Columns of both directions' outputs.</summary>
    public int Outputs => 2 * forward.Rows;

    /// <summary>What the input adds to the gates; shapes <paramref name="gates"/>.</summary>
    public Matrix Project(Matrix x, Matrix gates) => input.Apply(x, gates);

    /// <summary>Both directions' outputs side by side, from the gates' sums over the input; shapes <paramref name="into"/>.</summary>
    public Matrix Recur(SentenceBatch batch, Matrix gates, Matrix states, Matrix into)
    {
        states.Resize(gates.Rows, 2 * forward.Rows);
        into.Resize(gates.Rows, 2 * forward.Rows);
        LstmRecurrence.Run(batch, gates, forward, backward, states, null, into);
        return into;
    }
}
