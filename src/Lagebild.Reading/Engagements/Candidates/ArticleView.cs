using Lagebild.Language.Clauses;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements.Candidates;

/// <summary>
/// What the decisions about engagements look at, worked out once a document: for each word a key that stands for it (its lemma; of a name
/// only the type, so that no decision can learn a name), the head of a compound, the preposition before it, what the tables say of it; and
/// the candidates for every slot.
/// </summary>
internal sealed class ArticleView
{
    private readonly int[] _sentence;
    private readonly List<(ActorCandidate Candidate, ActorPlace Place)>[] _actorsIn;
    private readonly Lazy<Salience> _salience;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public ArticleView(Material material)
    {
        Material = material;
        _salience = new(() => new Salience(this));
        Words = material.Words;
        var n = Words.Count;
        _sentence = new int[n];
        (Keys, Heads, Prepositions) = (new string[n], new string[n], new string[n]);
        (Nouns, Verbs) = (new OccasionNoun?[n], new OccasionVerb?[n]);
        TimeAt = new int[n];
        Array.Fill(TimeAt, -1);
        Names = new NameMention?[n];
        foreach (var name in material.Analysis.Names.Where(m => !m.IsNested && m.Form == NameForm.Plain))
        {
            for (var w = name.FirstWord; w < name.EndWord; w++)
                Names[w] ??= name;
        }
        Times = TimeCandidates.Find(material);
        for (var t = 0; t < Times.Count; t++)
            TimeAt.AsSpan(Times[t].FirstWord, Times[t].EndWord - Times[t].FirstWord).Fill(t);
        var s = 0;
        foreach (var sentence in Words.Tokens.Sentences)
        {
            for (var w = sentence.FirstWord; w < sentence.EndWord; w++)
                Describe(w, s);
            s++;
        }
        Actors = ActorCandidates.Find(this);
        _actorsIn = [.. Words.Tokens.Sentences.Select(_ => new List<(ActorCandidate, ActorPlace)>())];
        foreach (var actor in Actors)
        {
            foreach (var place in actor.Places)
                _actorsIn[place.Sentence].Add((actor, place));
        }
        foreach (var list in _actorsIn)
            list.Sort((a, b) => (a.Place.FirstWord, a.Candidate.Index).CompareTo((b.Place.FirstWord, b.Candidate.Index)));
        foreach (var key in Keys)
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        Places = PlaceCandidates.Find(this);
    }

    public Material Material { get; }

    public ParsedText Words { get; }

    public Segments Segments => Material.Segments;

    /// <summary>For each word its lemma in small letters; "&lt;PER&gt;", "&lt;LOC&gt;", "&lt;ORG&gt;", "&lt;OTH&gt;" for a name, "&lt;TIME&gt;" and "&lt;NUM&gt;" for what they say.</summary>
    public string[] Keys { get; }

    /// <summary>For each noun the head of the compound in small letters, the lemma where it is none; empty for other words.</summary>
    public string[] Heads { get; }

    /// <summary>For each noun the preposition before it; empty where there is none.</summary>
    public string[] Prepositions { get; }

    /// <summary>What the table of occasion nouns says of each word.</summary>
    public OccasionNoun?[] Nouns { get; }

    /// <summary>What the table of occasion verbs says of each word.</summary>
    public OccasionVerb?[] Verbs { get; }

    /// <summary>For each word the time candidate it belongs to, -1 where it belongs to none.</summary>
    public int[] TimeAt { get; }

    public NameMention?[] Names { get; }

    public IReadOnlyList<TimeCandidate> Times { get; }

    public IReadOnlyList<ActorCandidate> Actors { get; }

    public IReadOnlyList<PlaceCandidate> Places { get; }

    /// <summary>How prominent the actors are.</summary>
    public Salience Salience => _salience.Value;

    /// <summary>Index of the word's sentence.</summary>
    public int SentenceOf(int word) => _sentence[word];

    public SentenceSpan Sentence(int word) => Words.Tokens.Sentences[_sentence[word]];

    /// <summary>The words of the sentence that a word is in.</summary>
    public IEnumerable<int> SentenceWords(int word) => Enumerable.Range(Sentence(word).FirstWord, Sentence(word).EndWord - Sentence(word).FirstWord);

    /// <summary>The words of a clause, in text order.</summary>
    public IEnumerable<int> WordsOf(Clause clause) => SentenceWords(clause.Predicate).Where(w => Material.Clauses.ClauseOf(w) == clause);

    /// <summary>The actor that somebody is; null for whoever is only named.</summary>
    public ActorCandidate? ActorOf(Participant participant) => Actors.FirstOrDefault(a => a.Actor.Id == participant.Party.Actor);

    /// <summary>Who is named, described or pointed to in a sentence, in text order.</summary>
    public IReadOnlyList<(ActorCandidate Candidate, ActorPlace Place)> ActorsIn(int sentence) => _actorsIn[sentence];

    /// <summary>How often a key stands in the article.</summary>
    public int CountOf(string key) => _counts.GetValueOrDefault(key);

    /// <summary>True for the front of what a hyphen joins ("EU-Gipfel").</summary>
    public bool IsFront(int word) =>
        word + 2 < Words.Count && Words[word + 1].Form is "-" && !Words.Tokens.SpaceAfter(word) && !Words.Tokens.SpaceAfter(word + 1);

    public bool IsHeadline(int word) => Sentence(word).Kind == SentenceKind.Headline;

    private void Describe(int w, int sentence)
    {
        _sentence[w] = sentence;
        var word = Words[w];
        Keys[w] = Key(w, word);
        (Heads[w], Prepositions[w]) = ("", "");
        if (word.Upos is not (Upos.NOUN or Upos.PROPN))
        {
            Verbs[w] = Material.Language.Engagements.Verbs.Match(Words, w, Segments.At(w));
            return;
        }
        Prepositions[w] = Engagements.Prepositions.Of(Words, w);
        Nouns[w] = Material.Language.Engagements.Nouns.Match(word.Form)?.Noun;
        Heads[w] = Nouns[w]?.Noun.ToLowerInvariant()
            ?? (!Keys[w].StartsWith('<') && Material.Language.Compounds.TrySplit(word.Form, out var head, out _) ? head.ToLowerInvariant() : Keys[w]);
    }

    private string Key(int w, Word word)
    {
        if (Names[w] is { } name)
        {
            return name.Type switch { NameType.PER => "<PER>", NameType.LOC => "<LOC>", NameType.ORG => "<ORG>", _ => "<OTH>" };
        }
        if (word.Upos == Upos.NUM || word.Form is [var first, ..] && char.IsDigit(first))
            return TimeAt[w] >= 0 ? "<TIME>" : "<NUM>";
        return TimeAt[w] >= 0 && word.Upos is Upos.NOUN or Upos.PROPN ? "<TIME>" : Lemma(word).ToLowerInvariant();
    }

    /// <summary>The lemma; the first of those a form may have ("treffen|triefen"), the form itself where none is known.</summary>
    private static string Lemma(Word word) => word.Lemma.Length == 0 ? word.Form.ToString() : word.Lemma.IndexOf('|', 1) is > 0 and var end ? word.Lemma[..end] : word.Lemma;
}
