using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Silences;

/// <summary>Finds who keeps silent according to the report (table <c>silence-signs.tsv</c>).</summary>
internal sealed class SilenceReader
{
    private readonly List<(SignPattern Sign, bool OfSomebody)> _signs;

    private SilenceReader(IEnumerable<string[]> rows) => _signs = [.. rows.Select(r => (SignPattern.Parse(r[0]), r[1] == "of"))];

    public static SilenceReader German { get; } =
        new(TsvTable.Rows(typeof(SilenceReader).Assembly, "Silences/German/silence-signs.tsv", 2));

    /// <param name="material">The document.</param>
    /// <param name="silent">Takes the segments that tell of a silence.</param>
    public List<Silence> Read(Material material, HashSet<Segment> silent)
    {
        var found = new List<Silence>();
        var parties = new Parties(material);
        foreach (var segment in material.Segments.All)
        {
            if (material.Words[segment.First].Sentence.Kind == SentenceKind.Dateline)
                continue;
            foreach (var (sign, ofSomebody) in _signs)
            {
                var at = sign.Find(material.Words, segment);
                if (at < 0 || material.Segments.IsQuoted(at))
                    continue;
                var who = ofSomebody ? Behind(material, parties, at, segment) : Subject(material, parties, at, segment);
                if (who.Count == 0)
                    continue;
                silent.Add(segment);
                found.AddRange(who.Where(p => found.All(s => s.Who.Name != p.Name)).Select(p => new Silence(material.Sentence(at), p)));
                break;
            }
        }
        return found;
    }

    private static List<Party> Subject(Material material, Parties parties, int at, Segment segment)
    {
        for (Word? w = material.Words[at]; w is { } word; w = word.Head)
        {
            if (word.Upos is not (Upos.VERB or Upos.AUX) && word.Child(Relation.Nsubj) is null)
                continue;
            if (word.Child(Relation.Nsubj) is not { } subject)
                continue;
            if (subject.Upos == Upos.PRON && subject.Form is "man" or "es" or "Es" or "Man")
                break;
            return parties.FromHead(subject) is { Count: > 0 } named ? named : Described(material, subject);
        }
        return FirstIn(material, parties, segment);
    }

    /// <summary>Where the tree shows no subject: the first one named in the segment or before it in the sentence, not behind a preposition.</summary>
    private static List<Party> FirstIn(Material material, Parties parties, Segment segment)
    {
        var sentence = material.Words[segment.First].Sentence;
        foreach (var (first, end) in new[] { (segment.First, segment.End), (sentence.FirstWord, segment.First) })
        {
            for (var w = first; w < end; w++)
            {
                if (parties.StartingAt(w) is { } mention && (w == sentence.FirstWord || material.Words[w - 1].Upos != Upos.ADP) && parties.Of(mention) is { } party)
                    return [party];
            }
        }
        return [];
    }

    private static List<Party> Behind(Material material, Parties parties, int at, Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (!(material.Words.Tokens.Form(w) is "von" or "Von" or "vom" or "Vom" or "aus" or "Aus" or "seitens" or "Seitens") || w + 1 >= segment.End)
                continue;
            if (parties.Run(w + 1, segment.End) is { Count: > 0 } named)
                return named;
            if (NounAfter(material, w + 1, segment.End) is { } noun)
                return Described(material, noun);
        }
        return at + 1 < segment.End && parties.Run(at + 1, segment.End) is { Count: > 0 } owner ? owner
            : NounAfter(material, at + 1, segment.End) is { } described ? Described(material, described) : [];
    }

    private static Word? NounAfter(Material material, int from, int end)
    {
        for (var w = from; w < end && w < from + 4; w++)
        {
            if (material.Words[w].Upos is Upos.NOUN or Upos.PROPN)
                return material.Words[w];
            if (material.Words[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM))
                return null;
        }
        return null;
    }

    /// <summary>Somebody who is no actor elsewhere: the noun with a genitive behind it.</summary>
    private static List<Party> Described(Material material, Word noun)
    {
        if (noun.Upos is not (Upos.NOUN or Upos.PROPN))
            return [];
        var words = material.Words;
        var first = noun.Index;
        while (first - 2 >= noun.Sentence.FirstWord && words.Tokens.Form(first - 1) is "-" && !words.Tokens.SpaceAfter(first - 1))
            first -= 2;
        var text = words[first].Range.Union(noun.Range);
        var name = text.Of(words.Text);
        if (noun.Feats is { Case: Case.Dat, Number: Number.Plur } && name.EndsWith("en", StringComparison.Ordinal) && noun.Lemma.Length < noun.Form.Length)
            name = name[..^1];
        return [new Party(name, null, material.Quote(text))];
    }
}
