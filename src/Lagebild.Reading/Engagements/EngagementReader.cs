using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// From a document to its engagements: mentions are found one by one, merged to occasions, completed by who attends, and by the slots that
/// the report says are open.
/// </summary>
internal sealed class EngagementReader
{
    private readonly FrozenDictionary<EngagementKind, string> _names =
        TsvTable.Rows(typeof(EngagementReader).Assembly, "Engagements/German/kind-names.tsv", 2)
            .ToFrozenDictionary(r => Enum.Parse<EngagementKind>(r[0], ignoreCase: true), r => r[1]);

    public static EngagementReader German { get; } = new();

    public (ValueArray<Engagement> Engagements, ValueArray<OpenQuestion> OpenQuestions) Read(
        Material material, List<OpenMatter> matters, ValueArray<Statement> statements)
    {
        var merging = new Occasions(material);
        var occasions = merging.Merge(new MentionReader(material).Read());
        Attendance.German.Read(material, occasions);
        Settling.German.Read(material, occasions);
        occasions.RemoveAll(o => !merging.IsSound(o));
        Hosts.German.Read(material, occasions);
        Outcomes.German.Read(material, occasions);
        occasions.Sort((a, b) => a.Mentions[0].Word.CompareTo(b.Mentions[0].Word));
        var questions = matters.Select(m => OpenSlots.Attach(material, m, occasions)).ToValueArray();
        var vouching = new Vouching(material, statements);
        return (occasions.Select((o, i) => Build(material, vouching, o, new EngagementId(i + 1))).ToValueArray(), questions);
    }

    private Engagement Build(Material material, Vouching vouching, Occasion occasion, EngagementId id)
    {
        var evidence = material.Sentence(occasion.Best.Word);
        return new Engagement(id, evidence)
        {
            Kind = occasion.Kind,
            Status = occasion.Status,
            Title = Title(occasion),
            Participants = occasion.Participants.ToValueArray(),
            Place = occasion.Place,
            Time = occasion.Time is { } time ? new TimeMention(Days(occasion.Days), material.Quote(time.Range)) : null,
            Topics = occasion.Mentions.Select(m => m.Topic).OfType<Passage>().DistinctBy(p => p.Text).ToValueArray(),
            Outcome = occasion.Outcome,
            Open = occasion.Open.ToValueArray(),
            Vouches = vouching.Of(occasion),
            Mentions = occasion.Mentions.Select(m => material.Sentence(m.Word)).Distinct().ToValueArray(),
        };
    }

    /// <summary>The days of a time; the hour is not part of an engagement's date.</summary>
    private static Edtf? Days(Edtf? value) => value is { IsDay: true, Earliest: { } day, IsApproximate: false } ? Edtf.Day(day) : value;

    private string Title(Occasion occasion)
    {
        var noun = occasion.Mentions.Select(m => m.Noun).FirstOrDefault(n => n.Length > 0) ?? _names[occasion.Kind];
        var who = string.Join(" – ", occasion.Participants
            .Where(p => p.Role != ParticipantRole.Excluded)
            .Select(p => p.Party.Name.Split(' ')[^1])
            .Where(name => !noun.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Take(2));
        return who.Length > 0 ? $"{noun} {who}" : noun;
    }
}
