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

    /// <summary>Gates of the first layer.</summary>
    public int FormGates => _layers[0].Gates;

    /// <summary>Columns of what comes out.</summary>
    public int Outputs => _layers[^1].Outputs;

    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static EncoderWeights Read(ref WeightReader reader)
    {
        ByteTable forms = reader.Bytes(), parts = reader.Bytes(), readings = reader.Bytes();
        var layers = new LstmLayer[reader.Size(16)];
        if (layers.Length == 0)
            throw new InvalidDataException("The encoder holds no layer.");
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

    /// <summary>Runs the layers over the words; the result lives in one of the memory's two hidden matrices.</summary>
    /// <param name="words">What is seen of each form whose gates are not remembered.</param>
    /// <param name="forms">The forms of the batch's rows.</param>
    /// <param name="at">Where this network's gates begin among those that are remembered of a form.</param>
    /// <param name="batch">Layout of the rows.</param>
    /// <param name="memory">Where to work.</param>
    public Matrix Run(Matrix words, FormGates forms, int at, SentenceBatch batch, EncoderMemory memory)
    {
        var gates = _layers[0].Project(words, memory.FormGates);
        forms.Spread(gates, at, memory.Gates.Resize(batch.Rows, gates.Columns));
        var hidden = _layers[0].Recur(batch, memory.Gates, memory.States, memory.Hidden[0]);
        for (var i = 1; i < _layers.Length; i++)
        {
            _layers[i].Project(hidden, memory.Gates);
            hidden = _layers[i].Recur(batch, memory.Gates, memory.States, memory.Hidden[i % 2]);
        }
        return hidden;
    }
}
