using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Documents;

namespace Lagebild.Pages.Stories;

/// <summary>Support in a dossier as a page cites it: outlet, day, and the place in that report.</summary>
public sealed class DossierCitations(IReadOnlyDictionary<DocumentId, Document> documents, Texts texts)
{
    /// <summary>Citations of one line; the others are counted by the line itself.</summary>
    private const int Most = 3;

    private readonly Dictionary<DocumentId, Article> _articles = [];

    /// <summary>The notes that may be cited; one that is not here is cited by its own words.</summary>
    public IEnumerable<DossierNote> Notes { get; init; } = [];

    /// <summary>The words of a support: what a report says, or what a note decides in the interface's language.</summary>
    public string Words(Support support) =>
        support.Note is { } id && Notes.FirstOrDefault(n => n.Note.Id == id) is { } noted ? NoteText.Evidence(noted.Note, texts) : support.Evidence.Quote;

    public Citation Of(Support support, bool showsQuote = true) => support.Note is { } note
        ? new Citation(Words(support), texts.Format("note.number", note.Short)) { Source = Source(support), ShowsQuote = showsQuote }
        : new Citation(support.Evidence.Quote, ArticleOf(support.Document).Where(support.Evidence.Range, texts))
        {
            Source = Source(support),
            Range = support.Evidence.Range,
            Text = NameOf(support.Document),
            Address = documents[support.Document].Address,
            ShowsQuote = showsQuote,
        };

    /// <summary>The first supports that are no copies; where all are, the first one.</summary>
    public ValueArray<Citation> Of(ValueArray<Support> supports, bool showsQuote = true)
    {
        var originals = supports.Where(s => !s.IsCopy).DefaultIfEmpty(supports[0]).DistinctBy(s => s.Evidence).Take(Most);
        return originals.Select(s => Of(s, showsQuote)).ToValueArray();
    }

    /// <summary>By which a page names the text of a report.</summary>
    public static string NameOf(DocumentId document) => document.Value[..8];

    /// <summary>The text of a report as a page shows it; null where the report is not there.</summary>
    public Article? Shown(DocumentId document) => documents.ContainsKey(document) ? ArticleOf(document) : null;

    /// <summary>Where a report was found, or null.</summary>
    public string? AddressOf(DocumentId document) => documents.TryGetValue(document, out var found) ? found.Address : null;

    public string Source(Support support)
    {
        var source = support.Source ?? texts["page.unsourced"];
        var day = support.Published is { } published ? EdtfText.Say(NodaTime.Text.LocalDatePattern.Iso.Format(published.Date), texts) : texts["page.undated"];
        return support.Note is null ? $"{source}, {day}" : texts.Format("note.by", source, day);
    }

    /// <summary>How many say so, counted in origins where that differs, and which editors.</summary>
    public string Count(ValueArray<Support> supports)
    {
        var notes = supports.Where(s => s.Note is not null).Select(Source).Distinct().ToArray();
        return string.Join("; ", supports.Reports() is > 0 and var reports ? [Count(reports, supports.Origins(), texts), .. notes] : notes);
    }

    public static string Count(int reports, int origins, Texts texts) => (reports, origins) switch
    {
        (1, _) => texts["dossier.oneReport"],
        _ when reports == origins => texts.Format("dossier.count", reports),
        (_, 1) => texts.Format("dossier.oneOrigin", reports),
        _ => texts.Format("dossier.origins", reports, origins),
    };

    private Article ArticleOf(DocumentId document)
    {
        if (!_articles.TryGetValue(document, out var article))
            _articles[document] = article = new Article(documents[document]);
        return article;
    }
}
