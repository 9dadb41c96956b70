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
