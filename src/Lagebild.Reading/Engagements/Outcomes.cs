using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// What came of an occasion that is over or under way (table <c>outcome-signs.tsv</c>): "brachte keine greifbaren Ergebnisse", "einigten sich auf
/// einen Fahrplan".
/// </summary>
internal sealed class Outcomes(IEnumerable<string[]> rows)
{
    private const int Reach = 50;

    private readonly List<(SignPattern Sign, OutcomePart Part)> _signs =
        [.. rows.Select(r => (SignPattern.Parse(r[0]), Enum.Parse<OutcomePart>(r[1], ignoreCase: true)))];

    /// <summary>What came of each occasion; null where nothing is told.</summary>
    public Passage?[] Read(Material material, IReadOnlyList<Occasion> occasions)
    {
        var outcomes = new Passage?[occasions.Count];
        foreach (var segment in material.Segments.All)
        {
            if (material.Segments.IsQuoted(segment.First))
                continue;
            foreach (var (sign, part) in _signs)
            {
                if (sign.Find(material.Words, segment) is not (>= 0 and var at))
                    continue;
                if (Spoken(occasions, segment) is >= 0 and var spoken && outcomes[spoken] is null)
                    outcomes[spoken] = Passage(material, segment, at, part);
                break;
            }
        }
        return outcomes;
    }

    /// <summary>The occasion spoken of last, where it can have an outcome.</summary>
    private static int Spoken(IReadOnlyList<Occasion> occasions, Segment segment)
    {
        var (best, last) = (-1, -1);
        for (var i = 0; i < occasions.Count; i++)
        {
            if (occasions[i].LastBefore(segment.End) is >= 0 and var word && segment.First - word < Reach && word > last)
                (best, last) = (i, word);
        }
        return best >= 0 && occasions[best].Status is EngagementStatus.Held or EngagementStatus.Ongoing or EngagementStatus.Failed ? best : -1;
    }

    private static Passage? Passage(Material material, Segment segment, int at, OutcomePart part)
    {
        var (first, end) = part switch
        {
            OutcomePart.Behind => (at, End(material, at, segment)),
            OutcomePart.Next => Next(material, segment),
            _ => (segment.First, TrimmedEnd(material, segment)),
        };
        if (end <= first)
            return null;
        var evidence = material.Quote(first, end);
        return new Passage(evidence.Quote, evidence);
    }

    /// <summary>From the sign to the verb at the end or the end of the segment.</summary>
    private static int End(Material material, int from, Segment segment)
    {
        var end = from + 1;
        while (end < segment.End && material.Words[end].Upos is not (Upos.PUNCT or Upos.VERB or Upos.AUX))
            end++;
        return end;
    }

    private static (int First, int End) Next(Material material, Segment segment)
    {
        var sentence = material.Words[segment.First].Sentence;
        if (segment.End >= sentence.EndWord)
            return (0, 0);
        var next = material.Segments.At(segment.End);
        return (next.First, TrimmedEnd(material, next));
    }

    private static int TrimmedEnd(Material material, Segment segment) =>
        material.Words[segment.End - 1].Upos == Upos.PUNCT ? segment.End - 1 : segment.End;
}

/// <summary>Which words tell the outcome: those from the sign on, the segment, or the segment behind.</summary>
internal enum OutcomePart { Behind, Segment, Next }
