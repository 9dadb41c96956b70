using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Questions;
using Lagebild.Dossiers.Silences;
using Lagebild.Pages.Lookup;
using NodaTime;

namespace Lagebild.Desk.Stories;

/// <summary>One story, whole, now or as it was known on a day.</summary>
public sealed class StoryModel
{
    /// <param name="sketch">The story.</param>
    /// <param name="folded">As folded for the point of view; null where nothing was known then.</param>
    /// <param name="back">The point of view.</param>
    /// <param name="today">Today in Berlin.</param>
    internal StoryModel(StorySketch sketch, FoldedStory? folded, LookBack back, LocalDate today)
    {
        (Sketch, Folded, Back, Today) = (sketch, folded, back, back.Day ?? today);
        if (folded is null)
            return;
        var dossier = Dossier = folded.Dossier;
        Proofs = new Proofs(folded);
        var due = dossier.Engagements.ToLookup(e => DueSince(e) is not null);
        Unconfirmed = [.. due[true].OrderByDescending(DueSince)];
        Ahead = [.. due[false].Where(e => e.Phase is Phase.Ahead or Phase.Unclear).OrderBy(e => e.Time.Current?.Time?.Earliest ?? LocalDate.MaxIsoValue)];
        Happened = [.. due[false].Where(e => e.Phase == Phase.Done).OrderByDescending(e => e.Time.Current?.Time?.Earliest ?? LocalDate.MinIsoValue)];
        Off = [.. due[false].Where(e => e.Phase == Phase.Off).OrderByDescending(e => Moment.Of(e.Moves[^1].Supports[^1].Published))];
        Contradictions = [.. dossier.Contradictions.OrderBy(c => c.ResolvedBy is not null).ThenByDescending(c => Moment.Of(c.Since.Published))];
        Questions = [.. dossier.Questions.OrderBy(q => q.AnsweredBy is not null).ThenBy(q => Moment.Of(q.Supports[0].Published))];
        Silences = [.. dossier.Silences.OrderBy(s => s.BrokenBy is not null).ThenBy(s => Moment.Of(s.Supports[0].Published))];
        Changes = [.. dossier.Changes.AsEnumerable().Reverse().OrderByDescending(c => Moment.Of(c.Support.Published))];
        Notes = [.. dossier.Notes.AsEnumerable().Reverse()];
        Checked = dossier.Notes.LastOrDefault(n => n is { Standing: NoteStanding.Holds, Note.Content: StoryChecked })?.Note;
        Line = TimeLine.Of(dossier, DueSince, Today);
    }

    public StorySketch Sketch { get; }

    public LookBack Back { get; }

    /// <summary>The day from which ages are counted: today, or the day looked back to.</summary>
    public LocalDate Today { get; }

    internal FoldedStory? Folded { get; }

    /// <summary>Null where nothing was known on the day looked back to; then everything below is empty.</summary>
    public Dossier? Dossier { get; }

    public Proofs? Proofs { get; }

    public TimeLine? Line { get; }

    public IReadOnlyList<DossierEngagement> Ahead { get; } = [];

    public IReadOnlyList<DossierEngagement> Unconfirmed { get; } = [];

    public IReadOnlyList<DossierEngagement> Happened { get; } = [];

    public IReadOnlyList<DossierEngagement> Off { get; } = [];

    /// <summary>Those that nothing has settled first.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; } = [];

    /// <summary>The oldest open one first, the answered ones last.</summary>
    public IReadOnlyList<DossierQuestion> Questions { get; } = [];

    public IReadOnlyList<DossierSilence> Silences { get; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Change> Changes { get; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<DossierNote> Notes { get; } = [];

    /// <summary>The note that marks the story as gone through, or null.</summary>
    public Note? Checked { get; }

    /// <summary>What a form wanted and did not get, or null.</summary>
    public NoteTry? Try { get; init; }

    /// <summary>The note that was just written, or null.</summary>
    public Note? Written { get; init; }

    /// <summary>The id of the section that is shown to its end; null for none.</summary>
    public string? All { get; init; }

    /// <summary>How many of a section are shown.</summary>
    public int Shown(string section, int most) => All == section ? int.MaxValue : most;

    /// <summary>Days on which something was reported, also those after the day looked back to, in order.</summary>
    public IEnumerable<LocalDate> ReportDays => Folded is null ? new[] { Sketch.FirstTime?.Date, Sketch.LastTime?.Date }.OfType<LocalDate>().Distinct()
        : Folded.Entries.Where(e => e.Document.Published is not null).Select(e => e.Document.Published!.Date).Distinct().Order();

    /// <summary>True where whoever looks watches the story itself.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Where the slider stands; null where all of the story is of one day.</summary>
    public LookBackSlide? Slide => LookBackSlide.Of(Sketch, Back.Day);

    /// <summary>Other stories to which this one may belong, as suggestions.</summary>
    public IReadOnlyList<StorySketch> Near { get; init; } = [];

    /// <summary>The last day on which it was due, where nothing confirms that it took place.</summary>
    public LocalDate? DueSince(DossierEngagement engagement) => DueDay.On(engagement, Today);

    /// <summary>Stories that share most people with it, the latest of them first where they share as many.</summary>
    internal static IReadOnlyList<StorySketch> NearTo(StorySketch sketch, Picture picture, int most)
    {
        var actors = sketch.Actors.Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        return [.. picture.Stories.Where(s => s != sketch).Select(s => (Story: s, Shared: s.Actors.Count(a => actors.Contains(a.Key)))).Where(s => s.Shared > 0)
            .OrderByDescending(s => s.Shared).ThenByDescending(s => s.Story.Last).Take(most).Select(s => s.Story)];
    }
}
