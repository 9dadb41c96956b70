using System.Collections.Frozen;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;

namespace Lagebild.Dossiers.Engagements;

/// <summary>An engagement as one report tells it, with its parties resolved to the actors of the dossier.</summary>
internal sealed class EngagementMention
{
    private static readonly string[] KindNouns = [.. TsvTable.Rows(typeof(EngagementMention).Assembly, "Engagements/kind-words.tsv", 1).Select(r => r[0])];

    private static readonly FrozenSet<string> KindWords = KindNouns.Select(NameFolding.Fold).ToFrozenSet(StringComparer.Ordinal);

    private readonly EvidenceTrail _trail;

    private readonly ActorIndex _actors;

    private bool? _isTold;

    public EngagementMention(Engagement engagement, Report report, ActorIndex actors, EvidenceTrail trail)
    {
        (_actors, _trail) = (actors, trail);
        Engagement = engagement;
        Published = Moment.Of(report.Published);
        Parties = engagement.Participants
            .Select(p => (Key: actors.Key(p.Party, report), Name: actors.Name(p.Party, report), Participant: p))
            .DistinctBy(p => p.Key)
            .ToValueArray();
        Core = Parties.Where(p => p.Participant.Role is not (ParticipantRole.Excluded or ParticipantRole.Unclear)).Select(p => p.Key).ToHashSet();
        VouchedBy = engagement.Vouches.Where(v => v.Source is not null).Select(v => actors.Name(v.Source!, report)).Distinct().ToValueArray();
        Support = trail.Support(engagement.Evidence, VouchedBy);
        Questions = report.OpenQuestions.Where(q => q.Engagement == engagement.Id).ToValueArray();
    }

    public Engagement Engagement { get; }

    public MentionKey Key => new(Support.Document, Engagement.Id);

    public Moment Published { get; }

    public Support Support { get; }

    public ValueArray<string> VouchedBy { get; }

    public ValueArray<(ActorKey Key, string Name, Participant Participant)> Parties { get; }

    /// <summary>Those who take part, as far as the report tells.</summary>
    public IReadOnlySet<ActorKey> Core { get; }

    public ValueArray<OpenQuestion> Questions { get; }

    /// <summary>The status that the report gives; an occasion whose date it calls open cannot have been held.</summary>
    public EngagementStatus Status =>
        Engagement.Status == EngagementStatus.Held && Open(SlotName.Time) is not null ? EngagementStatus.Unclear : Engagement.Status;

    public Phase Phase => Lifecycle.PhaseOf(Status);

    public Edtf? Time => Engagement.Time?.Value;

    public TimeOfDay? Hour => Engagement.Time?.Hour?.Time;

    public string? PlaceKey => Engagement.Place is { } place ? NameForm.PlaceKey(place.Name) : null;

    /// <summary>The state that a compound names as where it leads ("Frankreichreise", "Chile-Besuch"), as a key of places; or null.</summary>
    public string? Destination => Engagement.Kind == EngagementKind.Visit ? NameForm.StateBefore(Engagement.Title.Split(' ')[0], KindNouns) : null;

    /// <summary>The word that names the occasion in its title ("Sondergipfel Nowak – Berg"), folded.</summary>
    public string Noun => NameFolding.Fold(Engagement.Title.Split(' ')[0]);

    /// <summary>Those after whom its title calls it.</summary>
    public IEnumerable<ActorKey> Titled => Parties.Where(p => p.Participant.Role != ParticipantRole.Excluded).Take(2).Select(p => p.Key);

    /// <summary>True where the title's word stands for a whole kind ("Treffen", "Gespräch").</summary>
    public bool IsNamedByKind => KindWords.Contains(Noun);

    /// <summary>True where the sentence speaks of it as known: "das Treffen".</summary>
    public bool IsTold => _isTold ??= Determiners.SayKnown(Engagement.Evidence.Quote, Noun);

    /// <summary>The number of the round, where the sentence that tells of it names one ("die zweite Runde").</summary>
    public int? Round => Rounds.In(Engagement);

    /// <summary>By how much the sentence that tells of it moves it, where it says so.</summary>
    public Shift? Shift => Engagements.Shift.In(Engagement.Evidence.Quote);

    /// <summary>Where the report says that a slot is not settled, in the engagement or as an open question about it; or null.</summary>
    public Support? Open(SlotName slot)
    {
        var evidence = Engagement.Open.FirstOrDefault(o => o.Slot == slot)?.Evidence ?? Questions.FirstOrDefault(q => q.Slot == slot)?.Evidence;
        return evidence is null ? null : _trail.Support(evidence);
    }

    /// <summary>A title with the names that the dossier uses.</summary>
    public string Retitle(string title) => _actors.Retitle(title);

    public Support At(Lagebild.Reading.Documents.Evidence evidence) => _trail.Support(evidence, VouchedBy);
}
