using System.Globalization;

namespace Lagebild.App.Commands.Doctor;

/// <summary>Sizes as people read them, in powers of ten.</summary>
internal static class Amount
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    public static string Say(long bytes)
    {
        double value = bytes;
        var unit = 0;
        for (; value >= 1000 && unit < Units.Length - 1; unit++)
            value /= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value, value < 10 && unit > 0 ? 1 : 0)} {Units[unit]}");
    }
}
