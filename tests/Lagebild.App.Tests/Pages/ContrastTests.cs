using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Pages.Html;

namespace Lagebild.App.Tests.Pages;

/// <summary>Contrast of all that is text on a page, from its style sheet (WCAG 2.2, 1.4.3).</summary>
public sealed partial class ContrastTests
{
    private const double Least = 4.5;

    private static readonly string Css = HtmlPageWriter.StyleSheet;

    /// <summary>The colours of the light theme, of the dark one and of print; each theme only names what differs.</summary>
    private static readonly Dictionary<string, string>[] Themes = [.. Roots().Matches(Css).Select(m => Variables().Matches(m.Groups[1].Value).ToDictionary(v => v.Groups[1].Value, v => v.Groups[2].Value))];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Themes.Length)];

    [Fact]
    public void There_is_a_light_and_a_dark_theme_and_one_for_print() => Assert.Equal(3, Themes.Length);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_text_stands_out_from_every_ground(int theme)
    {
        var weak = from text in TextColours()
                   from ground in Grounds(theme, text)
                   let contrast = Contrast(Colour(theme, text), ground.Colour)
                   where contrast < Least
                   select $"{text} on {ground.Name}: {contrast.ToString("0.00", CultureInfo.InvariantCulture)}";
        Assert.Empty(weak);
    }

    /// <summary>Every variable that some rule gives to text.</summary>
    private static IEnumerable<string> TextColours()
    {
        var used = Used().Matches(Css + Resources.Text("Explain/explain.css")).Select(m => m.Groups[1].Value);
        var tones = Tones().Matches(Css).Select(m => m.Groups[1].Value);
        return used.Where(v => v != "tone").Concat(tones).Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>Paper, sheet, a line that is lit up, and the tints of notices and marks.</summary>
    private static IEnumerable<(string Name, double[] Colour)> Grounds(int theme, string text)
    {
        var paper = Colour(theme, "paper");
        yield return ("paper", paper);
        yield return ("sheet", Colour(theme, "sheet"));
        yield return ("lit", Mix(Colour(theme, "mark"), paper, 0.38));
        if (Tones().Matches(Css).Any(m => m.Groups[1].Value == text))
            yield return ("tint", Mix(Colour(theme, text), paper, 0.14));
    }

    private static double[] Colour(int theme, string name)
    {
        var hex = (Themes[theme].GetValueOrDefault(name) ?? Themes[0][name])[1..];
        hex = hex.Length == 3 ? string.Concat(hex.Select(c => new string(c, 2))) : hex;
        return [.. Enumerable.Range(0, 3).Select(i => (double)int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }

    private static double[] Mix(double[] over, double[] under, double share) => [.. over.Zip(under, (o, u) => (share * o) + ((1 - share) * u))];

    private static double Contrast(double[] one, double[] other)
    {
        var (left, right) = (Luminance(one), Luminance(other));
        return (Math.Max(left, right) + 0.05) / (Math.Min(left, right) + 0.05);
    }

    private static double Luminance(double[] colour) => (0.2126 * Linear(colour[0])) + (0.7152 * Linear(colour[1])) + (0.0722 * Linear(colour[2]));

    private static double Linear(double value) => value / 255 <= 0.04045 ? value / 255 / 12.92 : Math.Pow(((value / 255) + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@":root \{(.*?)\}", RegexOptions.Singleline)]
    private static partial Regex Roots();

    [GeneratedRegex(@"--([a-z]+): (#[0-9a-f]{3,6});")]
    private static partial Regex Variables();

    [GeneratedRegex(@"(?:[\s{;]color|fill): var\(--([a-z]+)\)")]
    private static partial Regex Used();

    [GeneratedRegex(@"--tone: var\(--([a-z]+)\)")]
    private static partial Regex Tones();
}
