namespace Lagebild.Language.Networks;

/// <summary>A bidirectional LSTM layer, ready to run.</summary>
internal sealed class LstmLayer(DenseLayer input, PackedMatrix forward, PackedMatrix backward)
{
    public static LstmLayer Read(ref WeightReader reader)
    {
        var input = DenseLayer.Read(ref reader);
        var forward = reader.PackedBytes();
        var backward = reader.PackedBytes();
        var units = forward.Rows;
        if (units % 8 != 0 || backward.Rows != units || forward.Columns != 4 * units || backward.Columns != 4 * units || input.Outputs != 8 * units)
            throw new InvalidDataException("The sizes of an LSTM layer contradict each other.");
        return new LstmLayer(input, forward, backward);
    }

    /// <summary>Both directions' outputs side by side; shapes <paramref name="into"/>.</summary>
    public Matrix Apply(Matrix x, SentenceBatch batch, Matrix gates, Matrix states, Matrix into)
    {
        input.Apply(x, gates);
        states.Resize(x.Rows, 2 * forward.Rows);
        into.Resize(x.Rows, 2 * forward.Rows);
        LstmRecurrence.Run(batch, gates, forward, backward, states, null, into);
        return into;
    }
}
