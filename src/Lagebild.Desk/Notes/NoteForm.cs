using System.Globalization;
using Lagebild.Desk.Web;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Notes;

/// <summary>What was entered into a form, read strictly: what cannot be understood is a <see cref="NoteProblem"/> and never a guess.</summary>
internal sealed class NoteForm(IFormCollection form)
{
    /// <summary>Longest text of a field; what is longer was not typed into our form.</summary>
    private const int Longest = 400;

    public IFormCollection Fields => form;

    /// <summary>What is to be decided.</summary>
    public string What => form["was"].ToString();

    public string Why => Text("warum") ?? "";

    /// <summary>A line of text; null where it is blank.</summary>
    public string? Text(string field) => Line(form[field].ToString());

    private static string? Line(string entered)
    {
        var text = entered.Trim();
        if (text.Length > Longest)
            throw new NoteProblem("form.long", Longest);
        if (text.Any(c => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format))
            throw new NoteProblem("form.control");
        return text.Length == 0 ? null : text;
    }

    /// <summary>The lines of text that several fields of one name hold; blank ones are none.</summary>
    public IReadOnlyList<string> Lines(string field) => [.. form[field].OfType<string>().Select(Line).OfType<string>().Distinct(StringComparer.Ordinal)];

    public string Demand(string field, string otherwise) => Text(field) ?? throw new NoteProblem(otherwise);

    /// <summary>A value of a list.</summary>
    public T Choice<T>(string field) where T : struct, Enum =>
        form[field].ToString() is { Length: > 0 } name && char.IsAsciiLetter(name[0]) && Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : throw new NoteProblem("form.choice");

    /// <summary>A day as a date field sends it or as people write it, or days in EDTF.</summary>
    public Edtf? Days(string field)
    {
        if (Text(field) is not { } text)
            return null;
        return GermanDay.Parse(text) is { Success: true } day ? Edtf.Day(day.Value) : Edtf.TryParse(text) ?? throw new NoteProblem("form.days", text);
    }

    /// <summary>"15:00", "15 Uhr", or as <see cref="TimeOfDayText"/> has it.</summary>
    public TimeOfDay? Hour(string field)
    {
        if (Text(field) is not { } text)
            return null;
        var plain = text.Replace("Uhr", "", StringComparison.OrdinalIgnoreCase).Replace('.', ':').Trim();
        if (plain.Length is 1 or 4 && (plain.Length == 1 || plain[1] == ':'))
            plain = "0" + plain;
        try
        {
            return TimeOfDayText.Parse(char.IsAsciiDigit(plain[0]) ? "T" + plain : plain);
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException)
        {
            throw new NoteProblem("form.hour", text);
        }
    }

    private static LocalDatePattern GermanDay { get; } = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");
}

/// <summary>A form asks for something that cannot be done.</summary>
/// <param name="key">The text that says so.</param>
/// <param name="values">What it is about.</param>
internal sealed class NoteProblem(string key, params object[] values) : Exception(key)
{
    /// <summary>What is wrong with which field, where more than one may be.</summary>
    public IReadOnlyDictionary<string, NoteProblem> Fields { get; init; } = new Dictionary<string, NoteProblem>();

    public string Say(Texts texts) => texts.Format(Message, values);
}
