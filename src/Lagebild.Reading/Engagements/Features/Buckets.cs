namespace Lagebild.Reading.Engagements.Features;

/// <summary>Numbers as small whole numbers that a linear decision can weigh one by one.</summary>
internal static class Buckets
{
    /// <summary>0, 1, 2, 3, then 4 to 5, 6 to 8, 9 to 13, 14 to 25, 26 and more; the sign is kept.</summary>
    public static int Distance(int distance)
    {
        var size = Math.Abs(distance) switch { <= 3 and var d => d, <= 5 => 4, <= 8 => 5, <= 13 => 6, <= 25 => 7, _ => 8 };
        return distance < 0 ? -size : size;
    }

    /// <summary>A probability of 1/65536 units in ten steps, finer at both ends.</summary>
    public static int Probability(int probability) => probability switch
    {
        < 655 => 0, < 3277 => 1, < 6554 => 2, < 13107 => 3, < 22938 => 4, < 32768 => 5, < 45875 => 6, < 55706 => 7, < 62259 => 8, _ => 9,
    };
}
