using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;

namespace Lagebild.Pages.Stories;

/// <summary>The page of one story: what is planned, what happened, where reports disagree, what is open, who is silent, who said what.</summary>
public sealed class DossierPage(Dossier dossier, DossierCitations citations, VersionLines versions, Texts texts)
{
    /// <summary>Latest changes on the page; all of them are listed by <c>lagebild changes</c>.</summary>
    private const int ChangesShown = 12;

    /// <summary>Actors of most reports on the page; unnamed groups have no line of their own.</summary>
    private const int ActorsShown = 20;

    /// <param name="dossier">What to show.</param>
    /// <param name="entries">The reports it was folded from.</param>
    /// <param name="asOf">The point of view in time, or null.</param>
    /// <param name="texts">The interface's language.</param>
    /// <param name="replaced">Earlier versions of these reports.</param>
    public static Page Of(Dossier dossier, IReadOnlyCollection<LogEntry> entries, AsOf? asOf, Texts texts, IReadOnlyList<ReplacedVersion>? replaced = null)
    {
        var documents = entries.DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Document);
        return new DossierPage(dossier, new DossierCitations(documents, texts) { Notes = dossier.Notes }, new VersionLines(entries, replaced ?? [], texts), texts).Build(asOf);
    }

    private Page Build(AsOf? asOf)
    {
        var notes = new NoteLines(dossier, citations, texts);
        var engagements = new DossierEngagementLines(dossier, citations, texts);
        var others = new DossierLines(dossier, citations, texts);
        return new Page
        {
            Title = dossier.Title,
            Facts = [.. Facts(asOf)],
            Sections =
            [
                Section("planned", One(dossier.Engagements.Where(e => IsAhead(e) && e.UnconfirmedSince is null).Select(engagements.Line))),
                Section("unconfirmed", One(dossier.Engagements.Where(e => e.UnconfirmedSince is not null).Select(engagements.Line))),
                Section("happened", One(dossier.Engagements.Where(e => !IsAhead(e) && e.UnconfirmedSince is null).Select(engagements.Line))),
                .. Chapters(others),
                Section("contradictions", One(dossier.Contradictions.Select(others.Line))),
                Section("open", One(dossier.Questions.Select(others.Line))),
                Section("silences", One(dossier.Silences.Select(others.Line))),
                Section("notes", One(dossier.Notes.Select(notes.Line))),
                Section("changes", One(dossier.Changes.Reverse().OrderByDescending(c => Moment.Of(c.Support.Published)).Take(ChangesShown).Select(others.Line))),
                Section("statements", others.Statements()),
                Section("events", One(dossier.Events.Select(others.Line))),
                Section("actors", One(dossier.Actors.Where(a => a.Kind != ActorKind.Group).Take(ActorsShown).Select(others.Line))),
                Section("reports", One(dossier.Reports.Select(r => versions.On(others.Line(r), r.Document)))),
            ],
            Reports =
            [
                .. dossier.Reports.Select(r => (r.Document, Article: citations.Shown(r.Document))).Where(r => r.Article is not null)
                    .Select(r => new ShownReport(DossierCitations.NameOf(r.Document), r.Article!, others.SourceOf(r.Document), citations.AddressOf(r.Document))),
            ],
            Footer = texts.Format("dossier.footer", dossier.Id.Short),
        };
    }

    /// <summary>The chapters of a long story; no section for another one.</summary>
    private IEnumerable<Section> Chapters(DossierLines lines) =>
        Chapter.In(dossier) is { IsEmpty: false } chapters ? [Section("chapters", One(chapters.Select(lines.Line)))] : [];

    private IEnumerable<string> Facts(AsOf? asOf)
    {
        yield return DossierCitations.Count(dossier.Reports.Count, dossier.Origins, texts);
        var days = dossier.Reports.Where(r => r.Published is not null).Select(r => r.Published!.Date).Order().ToArray();
        if (days.Length > 0)
            yield return EdtfText.Say(days[0] == days[^1] ? Iso(days[0]) : $"{Iso(days[0])}/{Iso(days[^1])}", texts);
        if (dossier.Notes.LastOrDefault(n => n is { Standing: NoteStanding.Holds, Note.Content: StoryChecked }) is { } seen)
            yield return texts.Format("note.checkedBy", seen.Note.Author, EdtfText.Say(Iso(NoteSet.PublicationOf(seen.Note).Date), texts));
        if (asOf is not null)
            yield return texts.Format("dossier.asOf", EdtfText.Say(Iso(asOf.Time.Date), texts));
    }

    private Section Section(string id, ValueArray<Group> groups) => new(id, texts[$"section.{id}"], groups) { Nav = groups.IsEmpty ? null : texts[$"nav.{id}"] };

    public static ValueArray<Group> One(IEnumerable<Line> lines)
    {
        var all = lines.ToValueArray();
        return all.IsEmpty ? [] : [new Group(all)];
    }

    private static bool IsAhead(DossierEngagement engagement) => EngagementLines.IsAhead(engagement.Status) || engagement.Phase == Phase.Ahead;

    private static string Iso(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
