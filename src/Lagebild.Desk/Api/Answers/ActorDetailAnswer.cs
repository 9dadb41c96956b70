using Lagebild.Desk.People;
using NodaTime;

namespace Lagebild.Desk.Api.Answers;

/// <summary>Somebody over all stories. Offices and other names are of the stories reported on last, as many as <c>storiesRead</c> says.</summary>
/// <param name="Actor">Who it is.</param>
/// <param name="OtherNames">Names that reports have besides.</param>
/// <param name="StoriesRead">Stories that were looked through for names and offices.</param>
/// <param name="Offices">Those held first.</param>
/// <param name="Engagements">What they take part in.</param>
/// <param name="Met">Whom they met, were to meet or are to meet, those met most often first.</param>
/// <param name="Silences">About what they say nothing, the newest first.</param>
public sealed record ActorDetailAnswer(
    ActorAnswer Actor, IReadOnlyList<string> OtherNames, int StoriesRead, IReadOnlyList<OfficeAnswer> Offices, OccasionsAnswer Engagements, IReadOnlyList<AcquaintanceAnswer> Met,
    IReadOnlyList<SilenceAnswer> Silences)
{
    internal static ActorDetailAnswer Of(PersonModel person, LocalDate today) => new(
        ActorAnswer.Of(person.Actor), person.OtherNames, person.FoldedStories, [.. person.Offices.Select(OfficeAnswer.Of)], OccasionsAnswer.Of(person.Occasions, today),
        [.. person.Circle.All.Select(AcquaintanceAnswer.Of)], [.. person.Silences.Select(s => SilenceAnswer.Of(s.Silence, s.Story))]);
}

/// <summary>An office, and the reports between which it was given.</summary>
/// <param name="Title">The office, in the words of the first report that gives it.</param>
/// <param name="IsFormer">True where it is said to be held no longer.</param>
/// <param name="Reports">Reports that give it.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
public sealed record OfficeAnswer(string Title, bool IsFormer, int Reports, ProofAnswer First, ProofAnswer Last)
{
    /// <summary>The state, body or place that it is an office of.</summary>
    public string? Body { get; init; }

    internal static OfficeAnswer Of(Office office) => new(office.Role.Title, office.Role.IsFormer, office.Reports, ProofAnswer.Of(office.First), ProofAnswer.Of(office.Last)) { Body = office.Role.Of };
}

/// <summary>Somebody whom another one met.</summary>
/// <param name="Name">The name.</param>
/// <param name="Held">Engagements of both that took place, or were due.</param>
/// <param name="ToCome">Engagements of both that are expected.</param>
/// <param name="Off">Engagements of both that are off.</param>
/// <param name="Nearest">Key of the next one of both, or else of the last one.</param>
public sealed record AcquaintanceAnswer(string Name, int Held, int ToCome, int Off, string Nearest)
{
    /// <summary>Key of the other among actors; absent where the name is not among the story's actors.</summary>
    public string? Key { get; init; }

    internal static AcquaintanceAnswer Of(Acquaintance met) => new(met.Who.Name, met.Held, met.ToCome, met.Off, EngagementAnswer.KeyOf(met.Nearest.Engagement.Key)) { Key = met.Who.Key };
}
