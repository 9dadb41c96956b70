namespace Lagebild.Language.Tagging;

/// <summary>For each noun of a sentence that has a phrase: the scores of the combinations that the phrase may agree in.</summary>
internal sealed class PhraseTotals
{
    private float[] _totals = [];
    private bool[] _isPhrase = [];

    /// <summary>The totals of a noun's phrase.</summary>
    public Span<float> this[int noun] => _totals.AsSpan(noun * PhraseAgreement.Combinations, PhraseAgreement.Combinations);

    /// <summary>Begins a sentence of so many words.</summary>
    public void Clear(int words)
    {
        if (_isPhrase.Length < words)
        {
            _isPhrase = new bool[2 * words];
            _totals = new float[2 * words * PhraseAgreement.Combinations];
        }
        _isPhrase.AsSpan(0, words).Clear();
    }

    public bool IsPhrase(int noun) => _isPhrase[noun];

    /// <summary>Begins the phrase of a noun.</summary>
    public Span<float> Open(int noun)
    {
        _isPhrase[noun] = true;
        this[noun].Clear();
        return this[noun];
    }

    public int Combination(int noun) => PhraseAgreement.Best(this[noun]);
}
