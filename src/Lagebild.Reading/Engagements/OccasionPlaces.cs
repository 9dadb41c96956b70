using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Places;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Where an occasion is: the place nearest to it in its segment, else in its clause where no other occasion claims it.</summary>
internal sealed class OccasionPlaces(Material material)
{
    private const int LongestName = 4;
    private const int MostWordsBefore = 4;

    /// <summary>A state says less of where somebody meets than a city or a building.</summary>
    private const int StateHandicap = 6;

    private static readonly SignPattern PlaceNouns = SignPattern.Parse(string.Join(
        '|', TsvTable.Rows(typeof(OccasionPlaces).Assembly, "Places/German/place-nouns.tsv", 2).Where(r => r[1] == "named").Select(r => r[0])));

    private static readonly SignPattern Venues = SignPattern.Parse(string.Join(
        '|', TsvTable.Rows(typeof(OccasionPlaces).Assembly, "Places/German/place-nouns.tsv", 2).Where(r => r[1] == "venue").Select(r => r[0])));

    private static readonly SignPattern Happening = SignPattern.Parse("stattfind*|stattfand*|stattgefunden|beginnt|begann|tagt|geplant|abgehalten|ausgerichtet");

    private readonly ParsedText _words = material.Words;

    public PlaceMention? Of(OccasionMention mention, bool isAlone)
    {
        var (word, segment) = (mention.Word, mention.Segment);
        return Nearest(word, segment.First, segment.End)
            ?? (isAlone ? Nearest(word, mention.Clause.First, mention.Clause.End) : null)
            ?? InRelativeClause(word)
            ?? Venue(segment)
            ?? (mention.Kind == EngagementKind.Visit && mention.Noun.Length > 0 ? InCompound(word) : null);
    }

    /// <summary>"der Gipfel, der im Juni in Wien stattfindet".</summary>
    private PlaceMention? InRelativeClause(int word)
    {
        var sentence = _words[word].Sentence;
        for (var w = word + 1; w < sentence.EndWord; w = material.Segments.At(w).End)
        {
            var segment = material.Segments.At(w);
            if (_words.Tokens.Form(segment.First) is "der" or "die" or "das" or "welcher" or "welche" or "welches" && Happening.Find(_words, segment) >= 0)
                return Nearest(segment.First, segment.First, segment.End);
        }
        return null;
    }

    /// <summary>The place that the words name: "besucht Wien", "besuchte Frankreich".</summary>
    public static PlaceMention? At(Evidence evidence) =>
        Gazetteer.Default.Find(evidence.Quote) is { } place ? new PlaceMention(place.Name, place.Country, place.Latitude, place.Longitude, evidence) : null;

    /// <summary>"Europabesuch", "Chinareise", "Ukraine-Besuch": what stands in front of a visit is where it goes.</summary>
    private PlaceMention? InCompound(int word)
    {
        var form = _words.Tokens.FormString(word);
        if (word > 1 && _words.Tokens.Form(word - 1) is "-" && !_words.Tokens.SpaceAfter(word - 1) && Gazetteer.Default.Find(_words.Tokens.Form(word - 2)) is { } joined)
            return Mention(joined, word - 2, word - 1);
        for (var length = form.Length - 4; length > 3; length--)
        {
            if (Gazetteer.Default.Find(form.AsSpan(0, length)) is { Kind: PlaceKind.State or PlaceKind.Region } place && OccasionNouns.German.Match(Capital(form[length..])) is not null)
                return Mention(place, word, word + 1);
        }
        return null;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private PlaceMention Mention(Place place, int first, int end) =>
        new(place.Name, place.Country, place.Latitude, place.Longitude, material.Quote(first, end));

    private PlaceMention? Nearest(int word, int first, int end)
    {
        PlaceMention? best = null;
        var least = int.MaxValue;
        for (var w = first; w < end; w++)
        {
            if (!IsLocal(_words.Tokens.Form(w)) || IsOfOther(w, word))
                continue;
            var found = Known(w, end) ?? (Named(w, end) is { } named ? (named, 0) : null);
            if (found is not { } candidate || Math.Abs(w - word) + candidate.Handicap >= least)
                continue;
            (best, least) = (candidate.Place, Math.Abs(w - word) + candidate.Handicap);
        }
        return best;
    }

    private (PlaceMention Place, int Handicap)? Known(int preposition, int end)
    {
        if (Behind(preposition, end) is not { } found || IsOwner(found.First, found.End))
            return null;
        if (found.Place.Kind == PlaceKind.State && _words.Tokens.Form(preposition) is "auf" or "Auf" or "bei" or "an")
            return null;
        return (Mention(found.Place, found.First, found.End), found.Place.Kind is PlaceKind.State or PlaceKind.Region ? StateHandicap : 0);
    }

    /// <summary>A place that only the name tagger knows: "in Schweidnitz", "auf der Insel Jeju", "im französischen Évian".</summary>
    private PlaceMention? Named(int preposition, int end)
    {
        for (var w = preposition + 1; w < end && w <= preposition + MostWordsBefore; w++)
        {
            var isPlain = w == preposition + 1 && _words.Tokens.Form(preposition) is "in" or "In" or "nach" or "Nach" or "am" or "Am";
            if (material.Analysis.NameAt(w) is { Type: NameType.LOC, Form: NameForm.Plain } name && name.FirstWord == w
                && (isPlain || w > preposition + 1 && (PlaceNouns.Matches(_words.Tokens.Form(w - 1)) || _words[w - 1].Upos == Upos.ADJ)))
            {
                var evidence = material.Quote(name.FirstWord, name.EndWord);
                return new PlaceMention(evidence.Quote, null, null, null, evidence);
            }
            if (_words[w].Upos is not (Upos.DET or Upos.ADJ) && !PlaceNouns.Matches(_words.Tokens.Form(w)))
                return null;
        }
        return null;
    }

    /// <summary>"ins Rathaus", "im Präsidentenpalast": a building without a name.</summary>
    private PlaceMention? Venue(Segment segment)
    {
        for (var w = segment.First; w + 1 < segment.End; w++)
        {
            if (!(_words.Tokens.Form(w) is "im" or "Im" or "ins" or "am" or "in" or "In" or "an"))
                continue;
            for (var n = w + 1; n < segment.End && n <= w + 3; n++)
            {
                if (Venues.Matches(_words.Tokens.Form(n)))
                {
                    var evidence = material.Quote(n, n + 1);
                    return new PlaceMention(evidence.Quote, null, null, null, evidence);
                }
                if (_words[n].Upos is not (Upos.DET or Upos.ADJ))
                    break;
            }
        }
        return null;
    }

    private (Place Place, int First, int End)? Behind(int preposition, int end)
    {
        for (var first = preposition + 1; first < end && first <= preposition + MostWordsBefore; first++)
        {
            if (_words[first].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.ADP)
                return null;
            for (var length = Math.Min(LongestName, end - first); length > 0; length--)
            {
                var range = _words[first].Range.Union(_words[first + length - 1].Range);
                if (char.IsUpper(_words.Text[range.Start]) && Gazetteer.Default.Find(range.In(_words.Text)) is { } place)
                    return (place, first, first + length);
            }
        }
        return null;
    }

    /// <summary>"telefonierten vor dem Gipfel in Budapest": the place stands right behind an occasion of another time.</summary>
    private bool IsOfOther(int preposition, int word) =>
        preposition > 0 && preposition - 1 != word && OccasionNouns.German.Match(_words.Tokens.Form(preposition - 1)) is not null
        && Prepositions.Of(_words, preposition - 1) is "vor" or "nach" or "seit";

    /// <summary>"bei Brasiliens Staatschef", "auf US-Seite": the state is part of something else.</summary>
    private bool IsOwner(int first, int end)
    {
        if (end < _words.Count && _words.Tokens.Form(end) is "-" && !_words.Tokens.SpaceAfter(end - 1))
            return true;
        return material.Actors.MentionAt(_words[first]) is { Kind: ActorKind.Person } person && person.EndWord > end
            || material.Actors.Mentions.Any(m => m.Kind == ActorKind.Person && m.FirstWord <= first && m.EndWord > end);
    }

    private static bool IsLocal(ReadOnlySpan<char> form) =>
        form is "in" or "In" or "nach" or "Nach" or "auf" or "Auf" or "an" or "An" or "am" or "Am" or "bei" or "im" or "Im" or "ins";
}
