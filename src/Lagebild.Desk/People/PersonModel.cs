using System.Globalization;
using Lagebild.Desk.Calendar;
using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Statements;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Actors;

namespace Lagebild.Desk.People;

/// <summary>An office and the days between which reports gave it.</summary>
/// <param name="Role">The office, in the words of the first report that gives it.</param>
/// <param name="First">The first report that gives it.</param>
/// <param name="Last">The last one.</param>
/// <param name="Reports">How many do.</param>
public sealed record Office(Role Role, Proof First, Proof Last, int Reports);

/// <summary>Something that was said, with its story.</summary>
public sealed record Said(DossierStatement Statement, Proof Proof, StorySketch Story)
{
    /// <summary>The speaker's own post; null where reports only tell of it.</summary>
    public Proof? FirstHand { get; init; }
}

/// <summary>
/// One person, state or body over all stories. Engagements, silences and whom it met come from the picture; offices, names and statements from its latest
/// stories, as these must be folded for it.
/// </summary>
public sealed class PersonModel
{
    /// <summary>Stories that are folded for a page at first, and at most.</summary>
    internal const int StoriesFolded = 8, MostFolded = 48;

    private const int StatementsShown = 60;

    private PersonModel(DeskRequest desk, ActorView actor, List<(FoldedStory Folded, StorySketch Story)> folded)
    {
        (Actor, FoldedStories) = (actor, folded.Count);
        var known = folded.Select(f => (f.Folded, f.Story, Actor: f.Folded.Dossier.Actors.FirstOrDefault(a => a.Key.Value == actor.Key))).ToArray();
        OtherNames = [.. known.Where(k => k.Actor is not null).SelectMany(k => k.Actor!.OtherNames.Append(k.Actor.Name)).Distinct(StringComparer.Ordinal).Where(n => n != actor.Sketch.Name).Order(StringComparer.Ordinal)];
        Offices = [.. known.Where(k => k.Actor is not null).SelectMany(k => k.Actor!.Roles.Select(r => (k.Folded, Role: r)))
            .GroupBy(p => (p.Role.Title, p.Role.Of, p.Role.IsFormer)).Select(g => OfficeOf([.. g])).OrderBy(o => o.Role.IsFormer).ThenByDescending(o => o.Last.Published).ThenBy(o => o.Role.Title, StringComparer.Ordinal)];
        var said = folded.SelectMany(f => f.Folded.Dossier.Statements.Where(s => s.Speaker?.Value == actor.Key).Select(s => SaidIn(f.Folded, s, f.Story)))
            .DistinctBy(s => (s.Proof.Document, s.Proof.Range, s.Statement.Content)).OrderByDescending(s => s.Proof.Published).ToArray();
        (Statements, StatementsFound) = ([.. said.Take(StatementsShown)], said.Length);
        var attended = Attendance.Of(desk.Picture)[actor.Key];
        Occasions = new Occasions(attended.Select(a => (a.Engagement, a.Story)), desk.Today);
        Circle = new Circle(new Attendee(actor.Key, actor.Sketch.Name), attended, desk.Today);
        Silences = [.. actor.Stories.SelectMany(s => s.Silences.Where(q => s.Actors.Any(a => a.Key == actor.Key && a.Name == q.Name)).Select(q => (q, s))).OrderByDescending(p => p.q.Since.Published)];
        Stories = [.. actor.Stories.OrderByDescending(s => s.Last)];
    }

    public ActorView Actor { get; }

    public IReadOnlyList<string> OtherNames { get; }

    /// <summary>Those held first, the last reported before the others.</summary>
    public IReadOnlyList<Office> Offices { get; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Said> Statements { get; }

    /// <summary>Statements of the stories that were looked through.</summary>
    public int StatementsFound { get; }

    /// <summary>Stories that were looked through for offices and statements.</summary>
    public int FoldedStories { get; }

    /// <summary>So many may be looked through; null where all of them were, or more is too much.</summary>
    public int? MoreStories => FoldedStories < Math.Min(Actor.Stories.Count, MostFolded) ? Math.Min(FoldedStories * 2, MostFolded) : null;

    public IReadOnlyList<(SilenceSketch Silence, StorySketch Story)> Silences { get; }

    /// <summary>The one reported on last first.</summary>
    public IReadOnlyList<StorySketch> Stories { get; }

    public Occasions Occasions { get; }

    public Circle Circle { get; }

    /// <summary>What a form wanted and did not get.</summary>
    public NoteTry? Try { get; private init; }

    /// <summary>The note that was just written here.</summary>
    public Note? Written { get; private init; }

    internal static Task<PersonModel> OfAsync(DeskRequest desk, ActorView actor, NoteTry? tried) =>
        OfAsync(desk, actor, tried, int.TryParse(desk.Query("geschichten"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, StoriesFolded, MostFolded) : StoriesFolded);

    /// <param name="desk">Who asks.</param>
    /// <param name="actor">Who it is about.</param>
    /// <param name="tried">What a form wanted and did not get; null for none.</param>
    /// <param name="wanted">Stories that are looked through for offices and statements.</param>
    internal static async Task<PersonModel> OfAsync(DeskRequest desk, ActorView actor, NoteTry? tried, int wanted)
    {
        var folded = new List<(FoldedStory, StorySketch)>();
        foreach (var story in actor.Stories.OrderByDescending(s => s.Last).Take(wanted))
        {
            if (await desk.Stories.OfAsync(story, desk.Cancellation).ConfigureAwait(false) is { } whole)
                folded.Add((whole, story));
        }
        return new PersonModel(desk, actor, folded) { Try = tried, Written = NoteWritten.In(desk) };
    }

    private static Office OfficeOf((FoldedStory Folded, DossierRole Role)[] given)
    {
        var proofs = given.SelectMany(g => g.Role.Supports.Select(s => Sketching.Prove(g.Folded, s))).DistinctBy(p => p.Document).OrderBy(p => p.Published).ToArray();
        var (_, role) = given[0];
        return new Office(new Role(role.Title, role.Of, role.IsFormer, role.Supports[0].Evidence), proofs[0], proofs[^1], proofs.Length);
    }

    private static Said SaidIn(FoldedStory folded, DossierStatement statement, StorySketch story) =>
        new(statement, Sketching.Prove(folded, statement.Supports[0]), story) { FirstHand = statement.FirstHand is { } own ? Sketching.Prove(folded, own) : null };
}
