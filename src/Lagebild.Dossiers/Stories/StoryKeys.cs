using System.Collections.Frozen;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Stories;

/// <summary>
/// What a report has in common with the others of its story: who meets whom, which summit is where, and whose topic it is. Keys of what
/// the report is about (headline and lead) bind it to a story; keys of what it only mentions attach it as a guest.
/// </summary>
/// <param name="Binding">Sorted, distinct.</param>
/// <param name="Attaching">Sorted, distinct, none of them binding.</param>
public sealed record StoryKeys(ValueArray<string> Binding, ValueArray<string> Attaching)
{
    /// <summary>Participants of one engagement that are paired, in text order; the long lists of summits would link everything.</summary>
    private const int PairedParticipants = 5;

    private const int LeadLength = 600;

    /// <summary>The mark of its class is all of a name that has no letters.</summary>
    private const int ShortestKey = 2;

    /// <summary>Topics of a headline, and actors, that are paired.</summary>
    private const int PairedTopics = 3, TopicActors = 3;

    private static readonly FrozenSet<string> General =
        TsvTable.Rows(typeof(StoryKeys).Assembly, "Stories/general-actors.tsv", 1).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    public static StoryKeys Of(LogEntry entry)
    {
        var (document, report) = entry;
        var lead = LeadEnd(document);
        var binding = new SortedSet<string>(StringComparer.Ordinal);
        var attaching = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var engagement in report.Engagements)
        {
            if (IsLongPast(engagement, document))
                continue;
            var keys = IsIn(engagement, lead) ? binding : attaching;
            keys.UnionWith(Of(engagement, report));
        }
        binding.UnionWith(HeadlinePairs(document, report));
        binding.UnionWith(TopicPairs(document, report, lead));
        attaching.ExceptWith(binding);
        return new StoryKeys(binding.ToValueArray(), attaching.ToValueArray());
    }

    /// <summary>
    /// Keys of one engagement: its pairs of participants, the place of a summit, and topic and place of a conference, of which a city has many.
    /// </summary>
    public static IEnumerable<string> Of(Engagement engagement, Report report)
    {
        var parties = engagement.Participants
            .Where(p => p.Role != ParticipantRole.Excluded)
            .Take(PairedParticipants)
            .Select(p => Key(p.Party, report))
            .Where(key => key.Length > ShortestKey)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < parties.Length; i++)
        {
            for (var j = i + 1; j < parties.Length; j++)
                yield return $"{parties[i]}+{parties[j]}";
        }
        if (engagement.Place is not { } place)
            yield break;
        if (engagement.Kind == EngagementKind.Summit)
            yield return $"summit@{NameForm.PlaceKey(place.Name)}";
        if (engagement.Kind == EngagementKind.Conference)
        {
            foreach (var topic in engagement.Topics.AsEnumerable())
                yield return $"conference:{topic.Text}@{NameForm.PlaceKey(place.Name)}";
        }
    }

    private static IEnumerable<string> HeadlinePairs(Document document, Report report)
    {
        var people = report.Actors
            .Where(a => a.Kind == ActorKind.Person && IsInHeadline(a, document))
            .Select(a => Key(a.Name, a.Kind))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < people.Length; i++)
        {
            for (var j = i + 1; j < people.Length; j++)
                yield return $"{people[i]}+{people[j]}";
        }
    }

    /// <summary>
    /// Each topic of the headline with each actor of the headline; where that names none, with the first persons and bodies of the lead, for
    /// states are named in too many.
    /// </summary>
    private static IEnumerable<string> TopicPairs(Document document, Report report, int lead)
    {
        var actors = Keys(a => IsInHeadline(a, document));
        if (actors.Length == 0)
            actors = Keys(a => a.Kind != ActorKind.State && a.Mentions.Any(m => m.Range.Start < lead));
        return from topic in report.Topics.Take(PairedTopics)
               from actor in actors
               select $"t:{topic.Text}+{actor}";

        string[] Keys(Func<Actor, bool> isNear) =>
            [.. report.Actors.Where(a => a.Kind != ActorKind.Group && !General.Contains(a.Name) && isNear(a)).Select(a => Key(a.Name, a.Kind)).Where(key => key.Length > ShortestKey).Distinct().Take(TopicActors)];
    }

    private static bool IsInHeadline(Actor actor, Document document) => actor.Mentions.Any(m => document.HeadlineRange.Contains(m.Range));

    private static string Key(Party party, Report report) =>
        report.Actor(party.Actor) is { } actor ? Key(actor.Name, actor.Kind) : Key(party.Name, ActorKind.Unknown);

    /// <summary>Persons by family name alone: reports differ in whether they give the first name.</summary>
    private static string Key(string name, ActorKind kind)
    {
        var form = NameForm.Of(name, kind);
        return form.Class switch
        {
            NameClass.Person => "p:" + form.Key,
            NameClass.State => "s:" + form.Key,
            _ => "b:" + form.Key,
        };
    }

    private static bool IsIn(Engagement engagement, int lead) =>
        engagement.Evidence.Range.Start < lead || engagement.Mentions.Any(m => m.Range.Start < lead);

    /// <summary>Background, not news: held or failed longer ago than a story's window.</summary>
    private static bool IsLongPast(Engagement engagement, Document document) =>
        document.Published is { } published
        && engagement.Time?.Value?.Latest is { } latest
        && latest.PlusDays(StoryWindow.Days) < published.Date;

    /// <summary>Headline and first paragraph, six hundred characters of it at most.</summary>
    private static int LeadEnd(Document document)
    {
        var body = document.BodyRange;
        var paragraph = document.Text.IndexOf('\n', Math.Min(body.Start + 1, document.Text.Length));
        return Math.Min(paragraph < 0 ? body.End : paragraph, body.Start + LeadLength);
    }
}
