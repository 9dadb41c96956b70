using Lagebild.Desk.Calendar;
using Lagebild.Desk.Places;
using Lagebild.Desk.Web;
using NodaTime;

namespace Lagebild.Desk.Api.Answers;

/// <summary>Somewhere that something takes place.</summary>
/// <param name="Name">The name that most engagements have.</param>
/// <param name="OtherNames">The others.</param>
/// <param name="Engagements">How many take place there.</param>
/// <param name="Stories">Ids of their stories.</param>
/// <param name="Page">Where it is on the desk.</param>
public sealed record PlaceAnswer(string Name, IReadOnlyList<string> OtherNames, int Engagements, IReadOnlyList<string> Stories, string Page)
{
    /// <summary>The state that it is in, as ISO 3166-1 has it; absent where the place is not known.</summary>
    public string? Country { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>What takes place there next.</summary>
    public DiaryEntryAnswer? Next { get; init; }

    internal static PlaceAnswer Of(PlaceView place, LocalDate today)
    {
        var next = new Occasions(place.Engagements, today).ToCome.FirstOrDefault(e => e.Engagement.Time is not null);
        return new PlaceAnswer(place.Name, place.OtherNames, place.Engagements.Count, [.. place.Stories.Select(s => s.Id.First.Value)], Addresses.Place(place.Name))
        {
            Country = place.Where?.Country,
            Latitude = place.Where?.Latitude,
            Longitude = place.Where?.Longitude,
            Next = next is null ? null : DiaryEntryAnswer.Of(next, today),
        };
    }
}

/// <summary>Engagements of a place or of somebody, by whether they are still expected.</summary>
/// <param name="ToCome">The next one first; those without a date last.</param>
/// <param name="Past">What took place or was due, the last one first.</param>
/// <param name="Off">What was cancelled, put off, refused or failed, the last one first.</param>
public sealed record OccasionsAnswer(IReadOnlyList<DiaryEntryAnswer> ToCome, IReadOnlyList<DiaryEntryAnswer> Past, IReadOnlyList<DiaryEntryAnswer> Off)
{
    internal static OccasionsAnswer Of(Occasions occasions, LocalDate today)
    {
        DiaryEntryAnswer[] Each(IReadOnlyList<Today.DiaryEntry> entries) => [.. entries.Select(e => DiaryEntryAnswer.Of(e, today))];
        return new OccasionsAnswer(Each(occasions.ToCome), Each(occasions.Past), Each(occasions.Off));
    }
}

/// <summary>A place with all that takes place there.</summary>
public sealed record PlaceDetailAnswer(PlaceAnswer Place, OccasionsAnswer Engagements)
{
    internal static PlaceDetailAnswer Of(PlaceView place, LocalDate today) => new(PlaceAnswer.Of(place, today), OccasionsAnswer.Of(new Occasions(place.Engagements, today), today));
}
