using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Engagements;

/// <summary>Assigns each report's engagements to the occasions that earlier reports told of, best fit first, one to one.</summary>
internal sealed class EngagementFold(ActorIndex actors, EvidenceTrail trail)
{
    private readonly List<EngagementThread> _threads = [];
    private readonly Dictionary<(string Document, EngagementId Number), EngagementThread> _assigned = [];
    private readonly Dictionary<(OriginId Origin, string Quote, EngagementKind Kind), EngagementThread> _bySentence = [];

    /// <summary>The occasions, as they stand at a point of view.</summary>
    public ValueArray<DossierEngagement> At(PublicationTime? pointOfView) => _threads.Select(t => t.ToEngagement(actors, pointOfView)).ToValueArray();

    public EngagementThread? ThreadOf(Report report, EngagementId? number) =>
        number is { } id ? _assigned.GetValueOrDefault((report.Document.Value, id)) : null;

    public IEnumerable<Change> Hear(Report report)
    {
        var mentions = report.Engagements.Select(e => new EngagementMention(e, report, actors, trail)).ToArray();
        var fits = Assign(mentions);
        var changes = new List<Change>();
        for (var i = 0; i < mentions.Length; i++)
        {
            if (fits[i] is not { } thread)
                _threads.Add(thread = new EngagementThread(mentions[i]));
            _assigned[(report.Document.Value, mentions[i].Engagement.Id)] = thread;
            _bySentence.TryAdd(Sentence(mentions[i]), thread);
            changes.AddRange(thread.Hear(mentions[i]));
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
                if (score >= Likeness.Threshold)
                    scored.Add((score, m, t));
            }
        }
        var fits = new EngagementThread?[mentions.Length];
        var taken = new HashSet<int>();
        for (var m = 0; m < mentions.Length; m++)
        {
            if (_bySentence.TryGetValue(Sentence(mentions[m]), out var told) && taken.Add(_threads.IndexOf(told)))
                fits[m] = told;
        }
        foreach (var (_, mention, thread) in scored.OrderByDescending(s => s.Score).ThenBy(s => s.Mention).ThenByDescending(s => s.Thread))
        {
            if (fits[mention] is null && taken.Add(thread))
                fits[mention] = _threads[thread];
        }
        CallOff(mentions, fits, taken);
        return fits;
    }

    /// <summary>"Die Rede im Bundestag ist abgesagt": what is called off was planned, so it is the one occasion ahead that can be meant.</summary>
    private void CallOff(EngagementMention[] mentions, EngagementThread?[] fits, HashSet<int> taken)
    {
        for (var m = 0; m < mentions.Length; m++)
        {
            if (fits[m] is not null)
                continue;
            var meant = Enumerable.Range(0, _threads.Count).Where(t => !taken.Contains(t) && Likeness.MayCallOff(_threads[t], mentions[m], actors)).Take(2).ToArray();
            if (meant is [var only] && taken.Add(only))
                fits[m] = _threads[only];
        }
    }

    /// <summary>What a copy says in a sentence of its origin is of the same occasion, however the two were read.</summary>
    private static (OriginId Origin, string Quote, EngagementKind Kind) Sentence(EngagementMention mention) =>
        (mention.Support.Origin, mention.Engagement.Evidence.Quote, mention.Engagement.Kind);
}
