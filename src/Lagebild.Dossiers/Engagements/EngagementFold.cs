using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Engagements;

/// <summary>Assigns each report's engagements to the occasions that earlier reports told of, best fit first, one to one.</summary>
/// <param name="actors">The actors of the dossier.</param>
/// <param name="trail">Where evidence comes from.</param>
/// <param name="notes">What editors decided about engagements.</param>
/// <param name="groups">Which tellings are of one occasion, by any number, where that is known; otherwise they are compared.</param>
internal sealed class EngagementFold(ActorIndex actors, EvidenceTrail trail, EngagementNotes notes, IReadOnlyDictionary<MentionKey, int>? groups = null)
{
    private readonly List<EngagementThread> _threads = [];
    private readonly Dictionary<MentionKey, EngagementThread> _assigned = [];
    private readonly Dictionary<int, EngagementThread> _byGroup = [];
    private readonly ILookup<MentionKey, MentionKey> _apart = notes.Apart.SelectMany(p => new[] { (p.One, p.Other), (p.Other, p.One) }).ToLookup(p => p.Item1, p => p.Item2);
    private readonly Dictionary<(OriginId Origin, string Quote, EngagementKind Kind), EngagementThread> _bySentence = [];

    /// <summary>The occasions, as they stand at a point of view.</summary>
    public ValueArray<DossierEngagement> At(PublicationTime? pointOfView) =>
        _threads.Select(t => t.ToEngagement(actors, trail, notes.On(t.Mentions), pointOfView)).ToValueArray();

    /// <summary>The occasion that a telling was given to, by its key.</summary>
    public EngagementKey? this[MentionKey mention] => _assigned.TryGetValue(mention, out var thread) ? thread.Key : null;

    /// <summary>
    /// Which tellings are of one occasion once the notes that hold occasions together are followed; null where there is no such note. A note joins the whole
    /// occasions of its two tellings, unless a later one keeps some of their tellings apart.
    /// </summary>
    public static IReadOnlyDictionary<MentionKey, int>? Groups(IReadOnlyList<LogEntry> entries, ActorIndex actors, EvidenceTrail trail, EngagementNotes notes)
    {
        if (!notes.Same.Any())
            return null;
        var fold = new EngagementFold(actors, trail, notes);
        foreach (var entry in entries)
            fold.Hear(entry.Report);
        var sets = new DisjointSets(fold._threads.Count);
        var at = fold._threads.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        foreach (var (one, other, note) in notes.Same)
        {
            var (left, right) = (sets.Root(at[fold._assigned[one]]), sets.Root(at[fold._assigned[other]]));
            if (!notes.Apart.Any(p => p.Note.CompareTo(note) > 0 && Parts(p.One, p.Other, left, right)))
                sets.Join(left, right);
        }
        return fold._assigned.ToDictionary(p => p.Key, p => sets.Root(at[p.Value]));

        bool Parts(MentionKey one, MentionKey other, int left, int right)
        {
            var (a, b) = (sets.Root(at[fold._assigned[one]]), sets.Root(at[fold._assigned[other]]));
            return a != b && (a == left || a == right) && (b == left || b == right);
        }
    }

    public IEnumerable<Change> Hear(Report report)
    {
        var mentions = report.Engagements.Select(e => new EngagementMention(e, report, actors, trail)).ToArray();
        var fits = groups is null && report.Reader != AddedReport.Reader ? Assign(mentions) : new EngagementThread?[mentions.Length];
        var changes = new List<Change>();
        for (var i = 0; i < mentions.Length; i++)
        {
            var thread = groups is null ? fits[i] : _byGroup.GetValueOrDefault(groups[mentions[i].Key]);
            if (thread is null)
                _threads.Add(thread = new EngagementThread(mentions[i]));
            if (groups is not null)
                _byGroup[groups[mentions[i].Key]] = thread;
            _assigned[mentions[i].Key] = thread;
            _bySentence.TryAdd(Sentence(mentions[i]), thread);
            changes.AddRange(thread.Hear(mentions[i]));
            thread.Expect(notes.On([mentions[i].Key]), actors);
        }
        return changes;
    }

    /// <summary>A report tells its own engagements apart, so no two of them are given to one occasion.</summary>
    private EngagementThread?[] Assign(EngagementMention[] mentions)
    {
        var scored = new List<(double Score, int Mention, int Thread)>();
        for (var m = 0; m < mentions.Length; m++)
        {
            for (var t = 0; t < _threads.Count; t++)
            {
                var score = Likeness.Of(_threads[t], mentions[m], actors);
                if (score >= Likeness.Threshold && MayBe(_threads[t], mentions[m]))
                    scored.Add((score, m, t));
            }
        }
        var fits = new EngagementThread?[mentions.Length];
        var taken = new HashSet<int>();
        for (var m = 0; m < mentions.Length; m++)
        {
            if (_bySentence.TryGetValue(Sentence(mentions[m]), out var told) && MayBe(told, mentions[m]) && taken.Add(_threads.IndexOf(told)))
                fits[m] = told;
        }
        foreach (var (_, mention, thread) in scored.OrderByDescending(s => s.Score).ThenBy(s => s.Mention).ThenByDescending(s => s.Thread))
        {
            if (fits[mention] is null && taken.Add(thread))
                fits[mention] = _threads[thread];
        }
        End(mentions, fits, taken);
        return fits;
    }

    /// <summary>Whether no note keeps a telling apart from an occasion.</summary>
    private bool MayBe(EngagementThread thread, EngagementMention mention) =>
        !_apart[mention.Key].Any(other => _assigned.TryGetValue(other, out var told) && told == thread);

    /// <summary>"Die Rede im Bundestag ist abgesagt": what is ended was planned, so it is the one occasion ahead that can be meant.</summary>
    private void End(EngagementMention[] mentions, EngagementThread?[] fits, HashSet<int> taken)
    {
        for (var m = 0; m < mentions.Length; m++)
        {
            if (fits[m] is not null || !Ending.MayEnd(mentions[m].Status))
                continue;
            EngagementThread[] free = [.. _threads.Where((t, i) => !taken.Contains(i) && MayBe(t, mentions[m]))];
            if (Ending.Of(mentions[m], free, actors) is { } meant && taken.Add(_threads.IndexOf(meant)))
                fits[m] = meant;
        }
    }

    /// <summary>What a copy says in a sentence of its origin is of the same occasion, however the two were read.</summary>
    private static (OriginId Origin, string Quote, EngagementKind Kind) Sentence(EngagementMention mention) =>
        (mention.Support.Origin, mention.Engagement.Evidence.Quote, mention.Engagement.Kind);
}
