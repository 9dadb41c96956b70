namespace Lagebild.Networks.Linear;

/// <summary>
/// Scores to probabilities in whole numbers: exponentials come from a table of 16-bit values, so that the last bit of a processor's
/// exponential function decides nothing.
/// </summary>
public static class Softmax
{
    /// <summary>What a probability of 1 is in whole numbers.</summary>
    public const int One = 65536;

    private const int Steps = 64, Depth = 12;

    // exp(-k / 64) for k = 0 … 767, rounded to 1/2^24.
    private static readonly int[] Exponentials =
        [.. Enumerable.Range(0, Steps * Depth).Select(k => (int)Math.Round(Math.Exp(-k / (double)Steps) * (1 << 24)))];

    /// <summary>Turns scores in units of 1/<see cref="LinearModel.Unit"/> into probabilities in units of 1/65536, in place.</summary>
    public static void Apply(Span<int> scores)
    {
        var greatest = int.MinValue;
        foreach (var score in scores)
            greatest = Math.Max(greatest, score);
        long sum = 0;
        foreach (ref var score in scores)
        {
            score = Exponential(greatest - score);
            sum += score;
        }
        foreach (ref var score in scores)
            score = (int)((((long)score * One) + (sum / 2)) / sum);
    }

    /// <summary>The probability that belongs to log-odds in units of 1/<see cref="LinearModel.Unit"/>.</summary>
    public static int Sigmoid(int logOdds)
    {
        Span<int> both = [0, logOdds];
        Apply(both);
        return both[1];
    }

    private static int Exponential(int below)
    {
        const int Fine = LinearModel.Unit / Steps;
        var at = below / Fine;
        if (at + 1 >= Exponentials.Length)
            return 0;
        var (upper, lower) = (Exponentials[at], Exponentials[at + 1]);
        return upper - ((upper - lower) * (below % Fine) / Fine);
    }
}
