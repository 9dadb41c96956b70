using Lagebild.Desk.Calendar;
using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Engagements;
using NodaTime;

namespace Lagebild.Desk.People;

/// <summary>Somebody whom a person met, is to meet, or was to meet.</summary>
/// <param name="Who">The other one.</param>
/// <param name="Held">Engagements of both that took place, or were due.</param>
/// <param name="ToCome">Engagements of both that are expected.</param>
/// <param name="Off">Engagements of both that are off.</param>
/// <param name="Nearest">The next one of both, or else the last one.</param>
public sealed record Acquaintance(Attendee Who, int Held, int ToCome, int Off, Attended Nearest)
{
    public int All => Held + ToCome + Off;
}

/// <summary>Whom a person met: how often each, and how often two of them sat at one table with the person.</summary>
public sealed class Circle
{
    /// <summary>Others in graph and matrix.</summary>
    private const int Most = 9;

    private readonly Dictionary<(string, string), int> _together = [];

    internal Circle(Attendee person, IReadOnlyList<Attended> attended, LocalDate today)
    {
        var met = new Dictionary<string, List<(Attendee Who, Attended At)>>(StringComparer.Ordinal);
        foreach (var at in attended)
        {
            foreach (var other in at.Attendees.Where(a => a.Key != person.Key).DistinctBy(Id))
            {
                if (!met.TryGetValue(Id(other), out var all))
                    met[Id(other)] = all = [];
                all.Add((other, at));
            }
        }
        All = [.. met.Values.Select(all => Acquaintance(all, today)).OrderByDescending(a => a.All).ThenBy(a => a.Who.Name, StringComparer.Ordinal)];
        Shown = [.. All.Take(Most).Select(a => a.Who).Prepend(person)];
        foreach (var at in attended)
            Count([.. at.Attendees.Select(Id).Distinct()]);
    }

    /// <summary>Everybody, those met most often first.</summary>
    public IReadOnlyList<Acquaintance> All { get; }

    /// <summary>The person and those met most often: rows and columns of the matrix, points of the graph.</summary>
    public IReadOnlyList<Attendee> Shown { get; }

    /// <summary>Engagements of the person where both of two take part.</summary>
    public int Together(Attendee one, Attendee other) => _together.GetValueOrDefault(Pair(Id(one), Id(other)));

    private static Acquaintance Acquaintance(List<(Attendee Who, Attended At)> all, LocalDate today)
    {
        var occasions = new Occasions(all.Select(p => (p.At.Engagement, p.At.Story)), today);
        var nearest = occasions.ToCome.Concat(occasions.Past).Concat(occasions.Off).First().Engagement.Key;
        return new Acquaintance(all[0].Who, occasions.Past.Count, occasions.ToCome.Count, occasions.Off.Count, all.First(p => p.At.Engagement.Key == nearest).At);
    }

    private void Count(string[] ids)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            for (var j = i + 1; j < ids.Length; j++)
                _together[Pair(ids[i], ids[j])] = _together.GetValueOrDefault(Pair(ids[i], ids[j])) + 1;
        }
    }

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static string Id(Attendee attendee) => attendee.Key ?? $"?{attendee.Name}";
}
