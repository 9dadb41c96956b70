using System.Globalization;
using Lagebild.Language;
using Lagebild.Language.Detection;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Inputs.Repairs;
using Lagebild.Sources.Inputs.Wires;

namespace Lagebild.Sources.Inputs;

/// <summary>From what an input gives to the document that is read: damaged text repaired, language told, bounds held.</summary>
public static class DocumentMaking
{
    /// <param name="raw">The report as the input gives it.</param>
    /// <param name="options">What goes before it.</param>
    /// <param name="address">Where it was found, for a report that does not say so itself.</param>
    /// <param name="unreadableDate">Told a date that is none; the document is undated then.</param>
    /// <exception cref="InputException">There is no text, too much of it, or it is in a language that is not read.</exception>
    public static Document ToDocument(this RawReport raw, InputOptions options, string? address, Action<string>? unreadableDate = null)
    {
        var headline = CleanText.Line(Repaired(raw.Headline));
        var body = CleanText.Of(Repaired(raw.Body)).Trim();
        if (headline.Length == 0 && body.Length == 0)
            throw new InputException("problem.empty");
        if (headline.Length + body.Length > InputLimits.Characters)
            throw new InputException("problem.tooLong", InputLimits.Characters.ToString("N0", CultureInfo.InvariantCulture));
        var language = options.Language ?? LanguageCodes.Parse(raw.Language) ?? Detected($"{headline}\n{body}");
        if (language == TextLanguage.German)
            (headline, body) = (TrueCase.Restore(headline, body), TrueCase.Restore(body, headline));
        var source = options.Source ?? (string.IsNullOrWhiteSpace(raw.Source) ? null : CleanText.Line(raw.Source));
        return Document.Create(headline, body, language, options.Published ?? Date(raw.Published, unreadableDate), source, raw.Address ?? address)
            with { IsCorrection = raw.IsCorrection || WireWords.IsCorrection(headline) };
    }

    /// <summary>Text that an exchange has damaged, as it was meant.</summary>
    internal static string Repaired(string text) => LiteralEntities.Resolve(DoubleEncoding.Undo(text));

    /// <summary>German where too little is there to tell; a text in a third language is refused, because its page would be nonsense.</summary>
    private static TextLanguage Detected(string text) =>
        LanguageDetector.Detect(text) ?? (LanguageDetector.IsForeign(text) ? throw new InputException("problem.foreign") : TextLanguage.German);

    private static PublicationTime? Date(string? published, Action<string>? unreadableDate)
    {
        if (string.IsNullOrWhiteSpace(published))
            return null;
        var date = PublicationDate.Parse(published);
        if (date is null)
            unreadableDate?.Invoke(published);
        return date;
    }
}
