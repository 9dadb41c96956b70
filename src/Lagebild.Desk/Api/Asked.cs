using System.Globalization;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Lagebild.Reading.Reports.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Api;

/// <summary>Understands the parameters of a request; what is wrong with them is gathered, so that a caller learns all of it at once.</summary>
/// <param name="texts">The language of what is said.</param>
/// <param name="today">Today in Berlin.</param>
internal sealed class Asked(Texts texts, LocalDate today)
{
    /// <summary>Items of a list where nothing else is asked for, and at most.</summary>
    public const int Usual = 50, Most = 500;

    /// <summary>Characters of a parameter.</summary>
    private const int Longest = 400;

    private readonly Dictionary<string, List<string>> _wrong = [];

    public static Asked Of(DeskRequest desk) => new(desk.Texts, desk.Today);

    /// <summary>A day: <c>2025-10-17</c>, <c>today</c> or <c>tomorrow</c>.</summary>
    public LocalDate? Day(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text is "today" or "tomorrow")
            return today.PlusDays(text == "today" ? 0 : 1);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return day.Value;
        Refuse(name, "api.wrong.day");
        return null;
    }

    /// <summary>A point of view in time: a day, which counts whole, or a time with its offset.</summary>
    public AsOf? PointOfView(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            return new AsOf(PublicationTimeText.Parse(text.Replace(' ', '+')));
        }
        catch (FormatException)
        {
            Refuse(name, "api.wrong.time");
            return null;
        }
    }

    /// <summary>How many items.</summary>
    public int Limit(string? text, int usual = Usual, int most = Most, string name = "limit") => Number(name, text, 1, most) ?? usual;

    public int? Number(string name, string? text, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(name, "api.wrong.number", least, most);
        return null;
    }

    /// <summary>A share from 0 to 1.</summary>
    public double Share(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return 0;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
            return share;
        Refuse(name, "api.wrong.share");
        return 0;
    }

    /// <summary>One of several words.</summary>
    public string? OneOf(string name, string? text, params IReadOnlyCollection<string> words)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (words.FirstOrDefault(w => w.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } word)
            return word;
        Refuse(name, "api.wrong.word", string.Join(", ", words));
        return null;
    }

    /// <summary>Yes or no; no where nothing is said.</summary>
    public bool Flag(string name, string? text) => OneOf(name, text, "true", "false") == "true";

    /// <summary>Words of any kind; null for none.</summary>
    public string? Words(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length > Longest)
            Refuse(name, "api.wrong.long", Longest);
        return text.Trim();
    }

    /// <summary>A value of an enumeration by its name as answers spell it; null where there is none.</summary>
    public static T? Named<T>(string? text) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Answers.Said.Name(value) == text)
                return value;
        }
        return null;
    }

    public void Refuse(string name, string key, params object?[] values)
    {
        if (!_wrong.TryGetValue(name, out var said))
            _wrong[name] = said = [];
        said.Add(texts.Format(key, values));
    }

    /// <exception cref="ProblemException">Something was wrong.</exception>
    public void Check()
    {
        if (_wrong.Count > 0)
            throw new ProblemException(StatusCodes.Status400BadRequest, "api.wrong") { Wrong = _wrong.ToDictionary(p => p.Key, p => p.Value.ToArray()) };
    }
}
