namespace Lagebild.Reading.Actors;

/// <summary>The actors found so far, with the ways to look one up; no look-up walks through all of them.</summary>
internal sealed class ActorDrafts(ActorTables tables)
{
    /// <summary>Short forms are looked for so many sentences back.</summary>
    private const int Reach = 40;

    /// <summary>And among so many actors.</summary>
    private const int MostRecent = 200;

    private readonly List<ActorDraft> _all = [];
    private readonly LinkedList<ActorDraft> _recent = new();
    private readonly Dictionary<ActorDraft, LinkedListNode<ActorDraft>> _nodes = [];
    private readonly Dictionary<string, ActorDraft> _byKnownName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _byAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byNamePart = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ActorDraft> _byEnd = [];
    private readonly Dictionary<Mention, ActorDraft> _of = [];
    private readonly Dictionary<int, List<ActorDraft>> _bySentence = [];

    public IReadOnlyList<ActorDraft> All => _all;

    public ActorDraft? Of(Mention mention) => _of.GetValueOrDefault(mention);

    public ActorDraft? Known(string name) => _byKnownName.GetValueOrDefault(name);

    public ActorDraft? Alias(string name) => _byAlias.GetValueOrDefault(name);

    /// <summary>The actor whose last mention ends directly before the word.</summary>
    public ActorDraft? EndingAt(int word) => _byEnd.GetValueOrDefault(word);

    /// <summary>Persons with the word in one of their names, the latest first.</summary>
    public IEnumerable<ActorDraft> WithNamePart(string part) =>
        _byNamePart.TryGetValue(tables.Sounds.Key(part), out var drafts) ? drafts.OrderByDescending(d => d.Last.FirstWord) : [];

    /// <summary>Actors mentioned within reach before the mention, the latest first.</summary>
    public IEnumerable<ActorDraft> Latest(Mention mention)
    {
        var count = 0;
        for (var node = _recent.Last; node is not null && count++ < MostRecent; node = node.Previous)
        {
            if (mention.Sentence - node.Value.Last.Sentence > Reach)
                yield break;
            yield return node.Value;
        }
    }

    /// <summary>Actors mentioned in one of the sentences, in the order of their first mention.</summary>
    public List<ActorDraft> In(int firstSentence, int lastSentence)
    {
        var found = new List<ActorDraft>();
        for (var s = firstSentence; s <= lastSentence; s++)
        {
            if (_bySentence.TryGetValue(s, out var drafts))
                found.AddRange(drafts.Where(d => !found.Contains(d)).Take(MostRecent - Math.Min(MostRecent, found.Count)));
        }
        found.Sort((a, b) => a.Mentions[0].FirstWord.CompareTo(b.Mentions[0].FirstWord));
        return found;
    }

    public ActorDraft New()
    {
        var draft = new ActorDraft();
        _all.Add(draft);
        return draft;
    }

    public void Add(ActorDraft draft, Mention mention)
    {
        draft.Add(mention);
        Note(draft, mention);
        _byEnd[mention.EndWord] = draft;
        if (_nodes.TryGetValue(draft, out var node))
            _recent.Remove(node);
        _nodes[draft] = _recent.AddLast(draft);
        if (mention.Known is { } known)
            _byKnownName.TryAdd(known.Name, draft);
        if (mention.Form != MentionForm.Name)
            return;
        if (mention.Kind != ActorKind.Person)
        {
            _byAlias.TryAdd(mention.Name, draft);
            return;
        }
        foreach (var part in tables.NameOf(mention.Name).PlainParts.Select(tables.Sounds.Key))
        {
            if (!_byNamePart.TryGetValue(part, out var drafts))
                _byNamePart[part] = drafts = [];
            if (!drafts.Contains(draft))
                drafts.Add(draft);
        }
    }

    /// <summary>Adds a pronoun at its place among the actor's mentions.</summary>
    public void AddPronoun(ActorDraft draft, Mention pronoun)
    {
        draft.Insert(pronoun);
        Note(draft, pronoun);
    }

    private void Note(ActorDraft draft, Mention mention)
    {
        _of[mention] = draft;
        if (!_bySentence.TryGetValue(mention.Sentence, out var drafts))
            _bySentence[mention.Sentence] = drafts = [];
        if (!drafts.Contains(draft))
            drafts.Add(draft);
    }
}
