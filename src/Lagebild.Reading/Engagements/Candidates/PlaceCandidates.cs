using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Places;

namespace Lagebild.Reading.Engagements.Candidates;

/// <summary>
/// Finds every place of an article: names of the gazetteer and of the name tagger, buildings without a name ("im Rathaus"), the front of a
/// compound ("Ukraine-Besuch").
/// </summary>
internal sealed class PlaceCandidates
{
    private const int LongestName = 4, MostWordsBefore = 4;

    private readonly ArticleView _article;
    private readonly ParsedText _words;
    private readonly List<PlaceCandidate> _found = [];
    private readonly Lazy<Units> _units;

    private PlaceCandidates(ArticleView article) => (_article, _words, _units) = (article, article.Words, new(() => new Units(article.Words)));

    public static IReadOnlyList<PlaceCandidate> Find(ArticleView article)
    {
        var finder = new PlaceCandidates(article);
        for (var w = 0; w < article.Words.Count;)
            w = finder.At(w);
        return finder._found;
    }

    /// <summary>Looks for a place that begins at the word; gives the next word to look at.</summary>
    private int At(int w)
    {
        if (!char.IsUpper(_words[w].Form[0]))
            return w + 1;
        var isDateline = _article.Sentence(w).Kind == SentenceKind.Dateline;
        var end = _article.Sentence(w).EndWord;
        for (var length = Math.Min(LongestName, end - w); length > 0; length--)
        {
            var range = _words[w].Range.Union(_words[w + length - 1].Range);
            if (_article.Material.Language.Places.Find(range.In(_words.Text)) is not { } place || IsInPerson(w, w + length))
                continue;
            var joined = IsJoined(w + length, end);
            Add(new PlaceMention(place.Name, place.Country, place.Latitude, place.Longitude, _article.Material.Quote(w, w + length)),
                place.Kind, w, w + length, isDateline ? "dateline" : joined ? "compound" : "known");
            return w + length;
        }
        if (_article.Names[w] is { Type: NameType.LOC } name && name.FirstWord == w)
        {
            var evidence = _article.Material.Quote(w, name.EndWord);
            Add(new PlaceMention(_units.Value.Form(w, name.EndWord), null, null, null, evidence), null, w, name.EndWord, isDateline ? "dateline" : "named");
            return name.EndWord;
        }
        if (_words[w].Upos == Upos.NOUN && _article.Material.Language.Engagements.Venues.Matches(_words[w].Form))
        {
            var evidence = _article.Material.Quote(w, w + 1);
            Add(new PlaceMention(evidence.Quote, null, null, null, evidence), null, w, w + 1, "venue");
        }
        return w + 1;
    }

    /// <summary>"Ukraine-Besuch", "US-Präsident": the name is the front of a compound.</summary>
    private bool IsJoined(int end, int sentenceEnd) =>
        end < sentenceEnd && _words[end].Form is "-" && !_words.Tokens.SpaceAfter(end - 1) && !_words.Tokens.SpaceAfter(end);

    private bool IsInPerson(int first, int end) =>
        _article.Names[first] is { Type: NameType.PER } name && (name.EndWord > end || name.FirstWord < first)
        || _article.Material.Actors.MentionAt(_words[first]) is { Kind: ActorKind.Person, Form: MentionForm.Name } person && person.Head.Index == first;

    private void Add(PlaceMention place, PlaceKind? kind, int first, int end, string source) =>
        _found.Add(new PlaceCandidate(place, kind, first, end, Preposition(first), source));

    private string Preposition(int first)
    {
        for (var w = first - 1; w >= Math.Max(first - MostWordsBefore, _article.Sentence(first).FirstWord); w--)
        {
            if (_words[w].Upos == Upos.ADP)
                return _words[w].FormString.ToLowerInvariant();
            if (_words[w].Upos is not (Upos.DET or Upos.ADJ) && !_article.Material.Language.Engagements.PlaceNouns.Matches(_words[w].Form))
                break;
        }
        return "";
    }
}
