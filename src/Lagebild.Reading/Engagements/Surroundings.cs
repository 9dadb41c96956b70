using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times;
using Lagebild.Reading.Places;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Where and when an occasion is, and about what: what stands nearest in its segment, else in its sentence where no other occasion claims it.
/// </summary>
internal sealed class Surroundings(Material material)
{
    private const int LongestName = 4;
    private const int MostWordsBefore = 4;

    /// <summary>A state says less of where somebody meets than a city or a building.</summary>
    private const int StateHandicap = 6;

    private static readonly SignPattern Reporting = SignPattern.Parse(string.Join(
        '|', TsvTable.Rows(typeof(Surroundings).Assembly, "Engagements/German/reporting-verbs.tsv", 1).Select(r => r[0])));

    private readonly ParsedText _words = material.Words;

    public PlaceMention? Place(int word, bool isAlone)
    {
        var segment = material.Segments.At(word);
        return Nearest(word, segment.First, segment.End)
            ?? (isAlone && material.Segments.Clause(_words, word) is var clause ? Nearest(word, clause.First, clause.End) : null);
    }

    public TimeExpression? Time(int word, bool isAlone)
    {
        var segment = material.Segments.At(word);
        if (NearestTime(word, t => segment.Contains(t.FirstWord)) is { } near)
            return near;
        if (!isAlone)
            return null;
        var sentence = _words[word].Sentence;
        return NearestTime(word, t => sentence.FirstWord <= t.FirstWord && t.FirstWord < sentence.EndWord
            && Reporting.Find(_words, material.Segments.At(t.FirstWord)) < 0);
    }

    /// <summary>What is talked about: from "über" to the end of the segment.</summary>
    public Passage? Topic(int word)
    {
        var segment = material.Segments.At(word);
        for (var w = word + 1; w < segment.End; w++)
        {
            if (_words.Tokens.Form(w) is not "über")
                continue;
            var end = w + 1;
            while (end < segment.End && !IsEnd(end))
                end++;
            if (end <= w + 1)
                return null;
            var evidence = material.Quote(w + 1, end);
            return new Passage(evidence.Quote, evidence);
        }
        return null;
    }

    private bool IsEnd(int word) =>
        _words[word].Upos is Upos.PUNCT || _words[word].Feats.VerbForm == VerbForm.Fin || _words[word].Upos is Upos.VERB or Upos.AUX
        || _words.Tokens.Form(word) is "an" or "ein" or "ab" or "fort";

    private TimeExpression? NearestTime(int word, Func<TimeExpression, bool> fits)
    {
        TimeExpression? best = null;
        foreach (var time in material.Analysis.Times)
        {
            if (time.Edtf is null || time.Type is TimexType.Duration or TimexType.Set || !fits(time))
                continue;
            if (best is not { } known || Distance(time.FirstWord, word) < Distance(known.FirstWord, word))
                best = time;
        }
        return best;
    }

    private PlaceMention? Nearest(int word, int first, int end)
    {
        PlaceMention? best = null;
        var least = int.MaxValue;
        for (var w = first; w < end; w++)
        {
            if (_words.Tokens.Form(w) is "in" or "In" or "nach" && Named(w + 1, end) is { } named && Distance(w, word) < least)
            {
                (best, least) = (named, Distance(w, word));
                continue;
            }
            if (!IsLocal(_words.Tokens.Form(w)) || PlaceBehind(w, end) is not { } found || IsOwner(found.First, found.End))
                continue;
            if (found.Place.Kind == PlaceKind.State && _words.Tokens.Form(w) is "auf" or "Auf" or "bei" or "an" && found.Place.Kind == PlaceKind.State)
                continue;
            var distance = Distance(w, word) + (found.Place.Kind is PlaceKind.State or PlaceKind.Region ? StateHandicap : 0);
            if (distance >= least)
                continue;
            least = distance;
            best = new PlaceMention(
                found.Place.Name, found.Place.Country, found.Place.Latitude, found.Place.Longitude, material.Quote(found.First, found.End));
        }
        return best;
    }

    /// <summary>A place that only the name tagger knows.</summary>
    private PlaceMention? Named(int word, int end)
    {
        if (word >= end || material.Analysis.NameAt(word) is not { Type: NameType.LOC, Form: NameForm.Plain } name || PlaceBehind(word - 1, end) is not null)
            return null;
        var evidence = material.Quote(name.FirstWord, name.EndWord);
        return name.FirstWord == word ? new PlaceMention(evidence.Quote, null, null, null, evidence) : null;
    }

    private (Place Place, int First, int End)? PlaceBehind(int preposition, int end)
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

    /// <summary>"bei Brasiliens Staatschef", "auf US-Seite": the state is part of something else.</summary>
    private bool IsOwner(int first, int end)
    {
        if (end < _words.Count && _words.Tokens.Form(end) is "-" && !_words.Tokens.SpaceAfter(end - 1))
            return true;
        return material.Actors.MentionAt(_words[first]) is { Kind: Actors.ActorKind.Person } person && person.EndWord > end
            || material.Actors.Mentions.Any(m => m.Kind == Actors.ActorKind.Person && m.FirstWord <= first && m.EndWord > end);
    }

    private static bool IsLocal(ReadOnlySpan<char> form) =>
        form is "in" or "In" or "nach" or "Nach" or "auf" or "Auf" or "an" or "An" or "am" or "bei" or "im" or "Im" or "ins";

    private static int Distance(int one, int other) => Math.Abs(one - other);
}
