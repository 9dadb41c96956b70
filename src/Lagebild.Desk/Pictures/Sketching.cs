using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Questions;
using Lagebild.Dossiers.Silences;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Pages.Lookup;
using NodaTime;

namespace Lagebild.Desk.Pictures;

/// <summary>A folded story to what lists show of it.</summary>
internal sealed class Sketching(FoldedStory folded)
{
    /// <summary>Changes that lists look through for what is new.</summary>
    private const int LatestChanges = 40;

    /// <summary>Days of a story's small chart.</summary>
    private const int ChartDays = 30;

    private readonly Dossier _dossier = folded.Dossier;

    public static StorySketch Of(FoldedStory folded, Story story) => new Sketching(folded).Make(story);

    private StorySketch Make(Story story)
    {
        var dated = _dossier.Reports.Select(r => r.Published).OfType<PublicationTime>().OrderBy(Moment.Of).ToArray();
        return new StorySketch(story.Id, _dossier.Title, story.Members, story.Guests, story.Occasions)
        {
            Reports = _dossier.Reports.Count,
            Origins = _dossier.Origins,
            FirstTime = dated.FirstOrDefault(),
            LastTime = dated.LastOrDefault(),
            Sources = _dossier.Reports.Select(r => r.Source).OfType<string>().Distinct().ToValueArray(),
            ReportsByDay = ByDay(),
            Engagements = _dossier.Engagements.Select(Engagement).ToValueArray(),
            Questions = _dossier.Questions.Select(Question).ToValueArray(),
            Silences = _dossier.Silences.Select(Silence).ToValueArray(),
            Actors = Actors(),
            Changes = _dossier.Changes.AsEnumerable().Reverse().OrderByDescending(c => Moment.Of(c.Support.Published)).Take(LatestChanges)
                .Select(c => new ChangeSketch(c, Proof(c.Support))).ToValueArray(),
            Contradictions = _dossier.Contradictions.Where(c => c.ResolvedBy is null)
                .Select(c => new ContradictionSketch(c.Title, c.Slot, c.First.Value, c.Second.Value, c.Engagement, Proof(c.Since))).ToValueArray(),
            CheckedBy = _dossier.Notes.LastOrDefault(n => n is { Standing: NoteStanding.Holds, Note.Content: StoryChecked })?.Note.Author,
        };
    }

    private EngagementSketch Engagement(DossierEngagement engagement) =>
        new(engagement.Key, engagement.Title, engagement.Kind, engagement.Status, Proof(engagement.Moves.IsEmpty ? engagement.Supports[0] : engagement.Moves[^1].Supports[^1]))
        {
            Confidence = engagement.Confidence,
            Time = engagement.Time.Current?.Time,
            Hour = engagement.Time.Current?.Hour,
            IsTimeDisputed = engagement.Time.IsDisputed,
            Place = engagement.Place.Current?.Text,
            Participants = engagement.Participants.Where(p => p.IsIn).Select(p => p.Name).ToValueArray(),
            Sources = engagement.Supports.Where(s => s.Note is null).Select(s => s.Source).OfType<string>().Distinct().ToValueArray(),
            Reports = engagement.Supports.Reports(),
            Origins = engagement.Supports.Origins(),
            HasOpenSlot = engagement.Slots().Any(s => s.IsOpen),
            IsDisputed = engagement.Slots().Any(s => s.IsDisputed) || !engagement.Objections.IsEmpty,
            IsNoted = engagement.StatusBy is not null || engagement.JudgedBy is not null || engagement.Supports.Reports() == 0,
            UnconfirmedSince = engagement.UnconfirmedSince,
        };

    private QuestionSketch Question(DossierQuestion question)
    {
        var engagement = question.Engagement is { } key ? _dossier.Engagements.FirstOrDefault(e => e.Key == key) : null;
        var concerns = engagement is null ? question.Subject : question.Subject is { } subject ? $"{engagement.Title}, {subject}" : engagement.Title;
        return new QuestionSketch(question.Text, question.Engagement, concerns, question.Slot, Proof(question.Supports[0]), question.AnsweredBy is { } by ? Proof(by) : null, question.Supports.Reports());
    }

    private SilenceSketch Silence(DossierSilence silence) =>
        new(silence.Name, Proof(silence.Supports[0]), silence.BrokenBy is { } by ? Proof(by) : null, silence.Supports.Reports());

    private ValueArray<ActorSketch> Actors()
    {
        var statements = _dossier.Statements.Where(s => s.Speaker is not null).GroupBy(s => s.Speaker!.Value).ToDictionary(g => g.Key, g => g.Count());
        return _dossier.Actors.Select(a => new ActorSketch(
            a.Key.Value, a.Name, a.Kind, a.Roles.LastOrDefault(r => !r.IsFormer && r.Title != a.Name && r.Title != r.Of)?.Title, a.Supports.Reports(), statements.GetValueOrDefault(a.Key))).ToValueArray();
    }

    /// <summary>Reports on each of the last days of the story.</summary>
    private ValueArray<int> ByDay()
    {
        var days = _dossier.Reports.Where(r => r.Published is not null).Select(r => r.Published!.Date).ToArray();
        if (days.Length == 0)
            return [];
        var (first, last) = (days.Min(), days.Max());
        var from = LocalDate.Max(first, last.PlusDays(1 - ChartDays));
        var counts = new int[Period.DaysBetween(from, last) + 1];
        foreach (var day in days.Where(d => d >= from))
            counts[Period.DaysBetween(from, day)]++;
        return counts.ToValueArray();
    }

    private Proof Proof(Support support) => Prove(folded, support);

    /// <summary>A report or note of a story that says so.</summary>
    internal static Proof Prove(FoldedStory folded, Support support) => new(
        support.Evidence.Quote, support.Evidence.Range, support.Document, support.Source, support.Published, folded.Find(support.Document)?.Address, support.Note is not null);
}
