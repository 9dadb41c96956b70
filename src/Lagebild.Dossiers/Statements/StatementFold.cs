using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Statements;
using NodaTime;

namespace Lagebild.Dossiers.Statements;

/// <summary>
/// Brings renderings of one utterance together: same speaker, and most words of the shorter rendering in the longer one. A post is first-hand for what is
/// told of it on its day or a day beside it, and in its own sequence of words: who posts every day says much with the same words.
/// </summary>
internal sealed class StatementFold(ActorIndex actors, EvidenceTrail trail)
{
    private const double SameWords = 0.7;

    /// <summary>Words in a row that a post and a rendering of it share.</summary>
    private const int SharedPassage = 3;

    private const int FirstHandDays = 1;
    private const int LongestChange = 240;

    private readonly List<Utterance> _utterances = [];
    private readonly Dictionary<(DocumentId, StatementId), Utterance> _told = [];
    private readonly Dictionary<string, List<Utterance>> _bySpeaker = new(StringComparer.Ordinal);

    public ValueArray<DossierStatement> Statements => _utterances.Select(u => u.ToStatement()).ToValueArray();

    /// <summary>Place in <see cref="Statements"/> of what a report's statement belongs to; null where it is none to be shown.</summary>
    public int? this[DocumentId report, StatementId statement] => _told.TryGetValue((report, statement), out var told) ? _utterances.IndexOf(told) : null;

    public IEnumerable<Change> Hear(Report report)
    {
        foreach (var statement in report.Statements.Where(s => !s.IsPointer))
        {
            var utterance = Take(statement, report, out var isNew);
            if (isNew && IsOfNote(statement) && utterance.SpeakerName is { } speaker && !utterance.First.IsCopy)
                yield return new Change(ChangeKind.StatementOfNote, speaker, null, null, speaker, statement.Force.ToString().ToLowerInvariant(), Cut(utterance.Content), Importance.Of(ChangeKind.StatementOfNote), utterance.First);
        }
    }

    /// <summary>Acts that change a situation by being said.</summary>
    private static bool IsOfNote(Statement statement) => statement.Force is
        Force.Announces or Force.Threatens or Force.Refuses or Force.Denies or Force.Offers or Force.Confirms or Force.Agrees
        or Force.Proposes or Force.Decides or Force.Promises;

    private Utterance Take(Statement statement, Report report, out bool isNew)
    {
        ActorKey? speaker = statement.Speaker is { } party ? actors.Key(party, report) : null;
        if (!_bySpeaker.TryGetValue(speaker?.Value ?? "", out var said))
            _bySpeaker[speaker?.Value ?? ""] = said = [];
        var words = new SaidWords(string.Join(" … ", statement.Content.Select(e => e.Quote)));
        var support = trail.Support(statement.Evidence);
        var known = said.Find(u => u.IsSame(words, statement.Force) && (u.FirstHand is null && !statement.IsFirstHand || u.IsFirstHandOf(words, support)));
        isNew = known is null;
        if (known is null)
        {
            var name = statement.Speaker is { } who ? actors.Name(who, report) : null;
            known = new Utterance(speaker, name, statement, words);
            said.Add(known);
            _utterances.Add(known);
        }
        _told[(report.Document, statement.Id)] = known;
        if (statement.IsFirstHand)
            known.FirstHand ??= support;
        known.Add(support, statement.About.Select(id => report.Actor(id)).Where(a => a is not null).Select(a => actors.Key(a!)));
        return known;
    }

    private static string Cut(string content) => content.Length <= LongestChange ? content : content[..LongestChange] + "…";

    /// <summary>Who says no to something does not say the same as who says it.</summary>
    private static bool SaysNo(Force force) => force is Force.Denies or Force.Refuses or Force.Doubts;

    private sealed class Utterance(ActorKey? speaker, string? name, Statement first, SaidWords words)
    {
        private readonly List<Support> _supports = [];
        private readonly SortedSet<ActorKey> _about = [];

        public string Content { get; } = Wording.Of(first);

        public Support? FirstHand { get; set; }

        public string? SpeakerName => name;

        public Support First => _supports[0];

        public bool IsSame(SaidWords other, Force force) => SaysNo(force) == SaysNo(first.Force) && words.IsLike(other);

        /// <summary>Whether one of the two may be the other at first hand.</summary>
        public bool IsFirstHandOf(SaidWords other, Support support) =>
            _supports.Exists(s => s.Document == support.Document || AreNear(s.Published, support.Published)) && words.SharesPassage(other);

        private static bool AreNear(PublicationTime? one, PublicationTime? other) =>
            one is not null && other is not null && Math.Abs(Period.DaysBetween(one.Date, other.Date)) <= FirstHandDays;

        public void Add(Support support, IEnumerable<ActorKey> about)
        {
            if (_supports.All(s => s.Document != support.Document))
                _supports.Add(support);
            _about.UnionWith(about);
        }

        public DossierStatement ToStatement() => new(
            speaker, name, Content, first.Form, first.Force, first.Channel?.Name, _about.ToValueArray(), _supports.ToValueArray())
        {
            FirstHand = FirstHand,
        };
    }

    /// <summary>The words of a rendering.</summary>
    private sealed class SaidWords
    {
        private readonly string[] _words;
        private readonly HashSet<string> _set;

        public SaidWords(string content)
        {
            _words = NameFolding.PlainWords(content);
            _set = [.. _words];
        }

        public bool IsLike(SaidWords other)
        {
            var (shorter, longer) = _set.Count <= other._set.Count ? (_set, other._set) : (other._set, _set);
            if (shorter.Count < 4)
                return shorter.SetEquals(longer);
            return shorter.Count(longer.Contains) >= SameWords * shorter.Count && shorter.Count * 3 >= longer.Count;
        }

        /// <summary>Whether they share a sequence of words, or all of them where they are few.</summary>
        public bool SharesPassage(SaidWords other) => Math.Min(_words.Length, other._words.Length) <= SharedPassage
            ? _set.SetEquals(other._set)
            : Passages().ToHashSet(StringComparer.Ordinal).Overlaps(other.Passages());

        private IEnumerable<string> Passages() => Enumerable.Range(0, Math.Max(0, _words.Length - SharedPassage + 1)).Select(i => string.Join(' ', _words.AsSpan(i, SharedPassage)));
    }
}
