using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Signs;

/// <summary>A stretch of a sentence between two punctuation marks, by word index; German commas part clauses almost without exception.</summary>
internal readonly record struct Segment(int First, int End)
{
    public bool Contains(int word) => First <= word && word < End;
}

/// <summary>
/// The segments of a text, and which of its words stand inside an utterance in quotation marks. Punctuation is firm where a tree may be
/// wrong.
/// </summary>
internal sealed class Segments
{
    private const int LongestScareQuote = 3;

    private readonly ReadingText _reading;
    private readonly int[] _of;
    private readonly bool[] _isQuoted;

    private Segments(ReadingText reading, List<Segment> all, int[] of, bool[] isQuoted)
    {
        _reading = reading;
        All = all;
        _of = of;
        _isQuoted = isQuoted;
    }

    public IReadOnlyList<Segment> All { get; }

    /// <summary>Index into <see cref="All"/>; punctuation belongs to what stands before it.</summary>
    public int IndexAt(int word) => _of[word];

    public Segment At(int word) => All[_of[word]];

    /// <summary>True inside an utterance in quotation marks; words singled out by them ("bis auf Weiteres") are none.</summary>
    public bool IsQuoted(int word) => _isQuoted[word];

    /// <summary>
    /// The segment with its neighbours up to a finite verb: behind it for a list or an apposition, before it for an infinitive.
    /// </summary>
    public Segment Clause(ParsedText text, int word)
    {
        var segment = At(word);
        var sentence = text[word].Sentence;
        if (HasFinite(text, segment))
            return segment;
        if (text[word].Feats.VerbForm != VerbForm.Inf)
        {
            for (var next = segment; next.End < sentence.EndWord;)
            {
                next = At(next.End);
                if (HasFinite(text, next))
                    return new Segment(segment.First, next.End);
            }
        }
        for (var before = segment; before.First > sentence.FirstWord;)
        {
            before = At(before.First - 1);
            if (HasFinite(text, before))
                return new Segment(before.First, segment.End);
        }
        return segment;
    }

    /// <summary>
    /// The rest of the main clause where a relative clause parts it from the word: "Das Treffen, das …, fand am Montag statt"; null where
    /// the sentence does not go on with its finite verb.
    /// </summary>
    public Segment? BehindRelative(ParsedText text, int word)
    {
        var (segment, end) = (At(word), text[word].Sentence.EndWord);
        if (segment.End >= end || HasFinite(text, segment) || !OpensRelative(text, At(segment.End)))
            return null;
        for (var next = At(segment.End); next.End < end;)
        {
            next = At(next.End);
            if (text[next.First] is { Upos: Upos.VERB or Upos.AUX, Feats.VerbForm: VerbForm.Fin })
                return next;
        }
        return null;
    }

    private bool OpensRelative(ParsedText text, Segment segment)
    {
        var first = text[segment.First].Upos == Upos.ADP ? segment.First + 1 : segment.First;
        return first < segment.End && text[first].Feats.PronType is PronType.Rel or PronType.DemRel && HasFinite(text, segment);
    }

    private bool HasFinite(ParsedText text, Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (text[w].Upos is not (Upos.VERB or Upos.AUX))
                continue;
            if (text[w].Feats.VerbForm == VerbForm.Fin || _reading.IsSmall(w, WordClass.FiniteAuxiliary))
                return true;
        }
        return false;
    }

    public static Segments Of(ReadingText reading)
    {
        var text = reading.Parse;
        var all = new List<Segment>();
        var of = new int[text.Count];
        foreach (var sentence in text.Tokens.Sentences)
        {
            var first = sentence.FirstWord;
            for (var w = sentence.FirstWord; w < sentence.EndWord; w++)
            {
                of[w] = all.Count;
                if (!Parts(text, w) && w + 1 < sentence.EndWord)
                    continue;
                all.Add(new Segment(first, w + 1));
                first = w + 1;
            }
        }
        return new Segments(reading, all, of, Quoted(text));
    }

    private static bool Parts(ParsedText text, int word) => text.Tokens.Form(word) switch
    {
        "," or ";" or ":" or "—" or "." or "!" or "?" or "…" => true,
        "–" => !IsSpan(text, word),
        "-" => text.Tokens.SpaceAfter(word) && word > 0 && text.Tokens.SpaceAfter(word - 1) && !IsSpan(text, word),
        _ => false,
    };

    /// <summary>"10. – 11. Juli": the dash means "bis".</summary>
    private static bool IsSpan(ParsedText text, int word) =>
        word > 0 && word + 1 < text.Count && char.IsDigit(text.Tokens.Form(word - 1)[0]) && char.IsDigit(text.Tokens.Form(word + 1)[0]);

    private static bool[] Quoted(ParsedText text)
    {
        var quoted = new bool[text.Count];
        var open = -1;
        var paragraph = -1;
        for (var w = 0; w < text.Count; w++)
        {
            if (text[w].Sentence.Paragraph is var at && at != paragraph)
                (paragraph, open) = (at, -1);
            if (!IsMark(text.Tokens.Form(w)))
                continue;
            if (open >= 0 && w - open > LongestScareQuote + 1)
                quoted.AsSpan(open, w - open).Fill(true);
            open = open >= 0 ? -1 : w;
        }
        return quoted;
    }

    private static bool IsMark(ReadOnlySpan<char> form) =>
        form is "\"" or "„" or "“" or "”" or "»" or "«" or "'" or "''";
}
