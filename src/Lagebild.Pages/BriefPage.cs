using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using NodaTime;

namespace Lagebild.Pages;

/// <summary>The page of one report: what is planned, what happened, who said what, what is open, who is silent.</summary>
public sealed class BriefPage
{
    private readonly Document _document;
    private readonly Report? _report;
    private readonly Article _article;
    private readonly Texts _texts;

    private BriefPage(Document document, Report? report, Article article, Texts texts)
    {
        _document = document;
        _report = report;
        _article = article;
        _texts = texts;
    }

    /// <param name="document">What was read.</param>
    /// <param name="report">Its facts; null where its language cannot be read, which the page then says.</param>
    /// <param name="sentences">Sentences of the document for "Satz 2"; empty where they are not known.</param>
    /// <param name="today">Only to remark on a publication date in the future.</param>
    /// <param name="texts">The interface's language.</param>
    public static Page Of(Document document, Report? report, ImmutableArray<TextRange> sentences, LocalDate today, Texts texts) =>
        new BriefPage(document, report, new Article(document, sentences), texts).Build(today);

    private Page Build(LocalDate today) => new()
    {
        Title = _document.Headline.Length > 0 ? _document.Headline : FirstWords(_document.Body),
        Facts = [_document.Source ?? _texts["page.unsourced"], Published(), _texts.Of(_document.Language)],
        Address = _document.Address,
        Notices = [.. Notices(today)],
        Sections = _report is null ? [] : Sections(_report),
        Article = _article,
        Footer = _report is null ? null : _texts.Format("page.made", _report.Reader),
    };

    private ValueArray<Section> Sections(Report report)
    {
        var citations = new Citations(_article, _texts);
        var engagements = new EngagementLines(report, citations, _texts);
        var statements = new StatementLines(report, citations, _texts);
        var others = new OtherLines(report, citations, _texts);
        return
        [
            Section("planned", engagements.Planned()),
            Section("happened", engagements.Happened()),
            Section("statements", statements.BySpeaker()),
            Section("open", others.OpenQuestions()),
            Section("silences", others.Silences()),
            Section("actors", others.Actors()),
            Section("events", others.Events()),
        ];
    }

    private Section Section(string id, ValueArray<Group> groups) =>
        new(id, _texts[$"section.{id}"], groups) { Nav = _texts[$"nav.{id}"], WhenEmpty = _texts.Find($"empty.{id}") };

    private IEnumerable<string> Notices(LocalDate today)
    {
        if (_report is null)
            yield return _texts.Format(_document.Language == TextLanguage.German ? "notice.failed" : "notice.unreadable", _texts.Of(_document.Language));
        if (_document.Published is null)
            yield return _texts["notice.undated"];
        else if (_document.Published.Date > today)
            yield return _texts.Format("notice.future", Say(_document.Published));
        if (_report is not null && !_report.Facts().Any())
            yield return _texts["notice.nothing"];
    }

    private string Published() => _document.Published is { } published ? Say(published) : _texts["page.undated"];

    private string Say(PublicationTime published)
    {
        var day = EdtfText.Say(NodaTime.Text.LocalDatePattern.Iso.Format(published.Date), _texts);
        return published.Instant is { } instant ? _texts.Format("edtf.clock", day, $"{instant.Hour:00}:{instant.Minute:00}") : day;
    }

    private static string FirstWords(string body)
    {
        var line = body.AsSpan().TrimStart();
        line = line[..(line.IndexOf('\n') is >= 0 and var end ? end : line.Length)].TrimEnd();
        if (line.Length <= 90)
            return line.ToString();
        var cut = line[..90].LastIndexOf(' ');
        return $"{line[..(cut > 40 ? cut : 90)]} …";
    }
}
