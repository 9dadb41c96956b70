namespace Lagebild.Training.Encoders;

/// <summary>Settings of the encoder's pretraining.</summary>
internal sealed record PretrainingOptions : EncoderOptions
{
    public PretrainingOptions()
    {
        (Layers, Epochs, BatchWords, InputDropout, HiddenDropout) = (1, 1, 1600, 0.1f, 0.1f);
    }

    /// <summary>At most this many of the most frequent forms are guessed.</summary>
    public int Words { get; init; } = 60_000;

    /// <summary>Rarer forms are not guessed.</summary>
    public int LeastCount { get; init; } = 5;

    /// <summary>Columns of the table of what is guessed.</summary>
    public int GuessColumns { get; init; } = 128;

    /// <summary>Words drawn for a worker's share of a batch, among which the right one is to be found beside all others of the share.</summary>
    public int Draws { get; init; } = 400;

    /// <summary>Longer sentences and paragraphs are cut.</summary>
    public int LongestSentence { get; init; } = 60;

    /// <summary>A form that is rarer in the training sets has no row of its own in the encoder.</summary>
    public int LeastFormCount { get; init; } = 3;

    /// <summary>Every how many-th sentence is learned from; for quick experiments.</summary>
    public int Every { get; init; } = 1;
}
