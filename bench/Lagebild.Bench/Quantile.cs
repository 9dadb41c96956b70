namespace Lagebild.Bench;

/// <summary>Order statistics of what was measured.</summary>
internal static class Quantile
{
    /// <summary>The value below which a share of all lies; not a number where there are none.</summary>
    public static double At(IReadOnlyCollection<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }
}
