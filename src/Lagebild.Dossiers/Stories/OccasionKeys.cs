using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Stories;

/// <summary>
/// Names of the occasions in a report, by which it can be a guest in a story that is about one of them: who meets whom, which summit is
/// where, and which conference.
/// </summary>
/// <param name="Told">Those that headline or lead tell of; sorted, distinct.</param>
/// <param name="Mentioned">Those that only the rest mentions; sorted, distinct, none of them told.</param>
public sealed record OccasionKeys(ValueArray<string> Told, ValueArray<string> Mentioned)
{
    /// <summary>Participants of one engagement that are paired, in text order; the long lists of summits would link everything.</summary>
    private const int PairedParticipants = 5;

    private const int LeadLength = 600;

    /// <summary>The mark of its class is all of a name that has no letters.</summary>
    private const int ShortestKey = 2;

    public static OccasionKeys Of(LogEntry entry)
    {
        var (document, report) = entry;
        var lead = LeadEnd(document);
        var told = new SortedSet<string>(StringComparer.Ordinal);
        var mentioned = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var engagement in report.Engagements)
        {
            if (IsLongPast(engagement, document))
                continue;
            var keys = IsIn(engagement, lead) ? told : mentioned;
            keys.UnionWith(Of(engagement, report));
        }
        mentioned.ExceptWith(told);
        return new OccasionKeys(told.ToValueArray(), mentioned.ToValueArray());
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

    /// <summary>Background, not news: held or failed longer ago than a story may pause.</summary>
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
