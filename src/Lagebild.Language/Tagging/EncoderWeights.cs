using Lagebild.Language.Networks;

namespace Lagebild.Language.Tagging;

/// <summary>What all networks have in common: the tables of forms, parts and readings, and the recurrent layers over a sentence's words.</summary>
internal sealed class EncoderWeights
{
    private readonly ByteTable _forms, _parts, _readings;
    private readonly LstmLayer[] _layers;

    private EncoderWeights(ByteTable forms, ByteTable parts, ByteTable readings, LstmLayer[] layers) =>
        (_forms, _parts, _readings, _layers) = (forms, parts, readings, layers);

    /// <summary>Columns of what is seen of a word, the vector from raw text not counted.</summary>
    public int Columns => _forms.Columns + _parts.Columns + _readings.Columns;

    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static EncoderWeights Read(ref WeightReader reader)
    {
        ByteTable forms = reader.Bytes(), parts = reader.Bytes(), readings = reader.Bytes();
        var layers = new LstmLayer[reader.Size(16)];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = LstmLayer.Read(ref reader);
        return new EncoderWeights(forms, parts, readings, layers);
    }

    /// <summary>Writes what is seen of a word into a row of zeros; the place of the vector stays empty.</summary>
    /// <param name="form">Row of its form.</param>
    /// <param name="parts">Rows of its parts.</param>
    /// <param name="readings">Rows of its readings.</param>
    /// <param name="into">The row.</param>
    /// <returns>The rest of the row, for the vector.</returns>
    public Span<float> WriteWord(int form, ReadOnlySpan<int> parts, ReadOnlySpan<int> readings, Span<float> into)
    {
        _forms.Add(form, into);
        into = into[_forms.Columns..];
        foreach (var part in parts)
            _parts.Add(part, into);
        into = into[_parts.Columns..];
        foreach (var reading in readings)
            _readings.Add(reading, into);
        return into[_readings.Columns..];
    }

    /// <summary>Runs the layers over the words; the result lives in one of the two matrices of <paramref name="hidden"/>.</summary>
    public Matrix Run(Matrix input, SentenceBatch batch, Matrix gates, Matrix states, Matrix[] hidden)
    {
        for (var i = 0; i < _layers.Length; i++)
            input = _layers[i].Apply(input, batch, gates, states, hidden[i % 2]);
        return input;
    }
}
