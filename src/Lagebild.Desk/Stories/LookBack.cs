using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Stories;

/// <summary>The day from whose end a page looks at a story: <c>?stand=2025-10-20</c>.</summary>
/// <param name="Day">The day, or null for now.</param>
/// <param name="Unknown">What was asked for and is no day; null where nothing was wrong.</param>
public readonly record struct LookBack(LocalDate? Day, string? Unknown)
{
    public const string Name = "stand";

    public static LookBack Of(DeskRequest desk) => desk.Query(Name) is not { } text ? default
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? new LookBack(day.Value, null) : new LookBack(null, text);

    public AsOf? AsOf => Day is { } day ? new AsOf(new PublicationTime(day)) : null;
}
