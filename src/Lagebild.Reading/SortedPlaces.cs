namespace Lagebild.Reading;

/// <summary>Places in lists that are sorted by a whole number, found by halving.</summary>
internal static class SortedPlaces
{
    /// <summary>The place of the first item whose number is no smaller than one; the length of the list where all are. Of equal numbers the first.</summary>
    public static int FirstFrom<T>(IReadOnlyList<T> sorted, Func<T, int> number, int least)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (number(sorted[middle]) < least)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>How many of sorted numbers are greater than one.</summary>
    public static int CountAbove(int[] sorted, int number) => sorted.Length - FirstFrom(sorted, static n => n, number + 1);
}
