using Lagebild.Language.Clauses;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Silences;

/// <summary>A stretch that may say that something is open or that somebody keeps silent: a sentence of the body, or a part of it between semicolons.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index behind its last word.</param>
/// <param name="Sentence">Index of its sentence.</param>
internal readonly record struct MatterCandidate(int First, int End, int Sentence)
{
    private const int ShortestPart = 3;

    public bool Contains(int word) => First <= word && word < End;

    /// <summary>
    /// The main clauses of a stretch that has several, each with what hangs on it: "eine Stellungnahme blieb aus, jedoch ließ der Gesandte verlauten, …" says
    /// as much as its first part alone; none where there is one.
    /// </summary>
    public IEnumerable<MatterCandidate> MainClauses(ArticleView article)
    {
        var whole = this;
        int[] starts = [.. article.Material.Clauses.Sentences[Sentence].Clauses
            .Where(c => c.Embedding.Kind == EmbeddingKind.Main && whole.Contains(c.Predicate))
            .Select(c => Math.Max(whole.First, article.Segments.At(c.Finite >= 0 ? c.Finite : c.Predicate).First)).Distinct().Order()];
        if (starts.Length < 2)
            yield break;
        for (var i = 0; i < starts.Length; i++)
            yield return whole with { First = i == 0 ? First : starts[i], End = i + 1 < starts.Length ? starts[i + 1] : End };
    }

    /// <summary>All of an article, in text order; headline and dateline tell no matter of their own.</summary>
    public static IEnumerable<MatterCandidate> Find(ArticleView article)
    {
        for (var s = 0; s < article.Words.Tokens.Sentences.Length; s++)
        {
            var sentence = article.Words.Tokens.Sentences[s];
            if (sentence.Kind is SentenceKind.Headline or SentenceKind.Dateline)
                continue;
            var first = sentence.FirstWord;
            for (var w = first; w < sentence.EndWord; w++)
            {
                if (article.Words.Tokens.Form(w) is not ";" || w - first < ShortestPart || sentence.EndWord - w <= ShortestPart)
                    continue;
                yield return new MatterCandidate(first, w + 1, s);
                first = w + 1;
            }
            yield return new MatterCandidate(first, sentence.EndWord, s);
        }
    }
}
