using Lagebild.Desk.Calendar;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Today;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Names;
using Lagebild.Reading.Actors;

namespace Lagebild.Desk.People;

/// <summary>Somebody in the list, with the office held last and the next engagement.</summary>
public sealed record PersonRow(ActorView Actor, string? Office, DiaryEntry? Next);

/// <summary>Everybody who is named in reports.</summary>
public sealed class PeopleModel
{
    /// <summary>Lines of a page.</summary>
    private const int PageSize = 100;

    internal PeopleModel(DeskRequest desk)
    {
        Asked = desk.Query("name");
        Kind = Enum.TryParse<ActorKind>(desk.Query("art"), true, out var kind) && Enum.IsDefined(kind) ? kind : null;
        Order = desk.Query("folge") is "name" or "gesagt" ? desk.Query("folge")! : "berichte";
        var attendance = Attendance.Of(desk.Picture);
        var asked = Asked is null ? null : new AskedName(Asked);
        var found = attendance.ByReports
            .Where(a => Kind is { } wanted ? a.Sketch.Kind == wanted : a.Sketch.Kind != ActorKind.Group)
            .Where(a => asked?.Begins($"{a.Sketch.Name} {attendance.OfficeOf(a.Key)}") != false);
        var sorted = Order switch
        {
            "name" => found.OrderBy(a => NameFolding.Fold(a.Sketch.Name), StringComparer.Ordinal),
            "gesagt" => found.OrderByDescending(a => a.Statements),
            _ => found,
        };
        ActorView[] all = [.. sorted];
        Paging = Paging.Of(desk, all.Length, PageSize);
        Shown = [.. Paging.Of(all).Select(a => new PersonRow(a, attendance.OfficeOf(a.Key), Next(desk, attendance[a.Key])))];
    }

    public string? Asked { get; }

    public ActorKind? Kind { get; }

    /// <summary>"berichte", "gesagt" or "name".</summary>
    public string Order { get; }

    public Paging Paging { get; }

    public IReadOnlyList<PersonRow> Shown { get; }

    public IReadOnlyList<ActorKind> Kinds { get; } = [.. Enum.GetValues<ActorKind>().Where(k => k != ActorKind.Unknown)];

    private static DiaryEntry? Next(DeskRequest desk, IReadOnlyList<Attended> attended) => attended
        .Where(a => a.Engagement.Time is not null && Occasions.IsToCome(a.Engagement, a.Story, desk.Today)).Select(a => Occasions.Entry(a.Engagement, a.Story)).Min();
}
