using Lagebild.Language;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Silences;

/// <summary>
/// Finds what a report itself says is open (table <c>open-signs.tsv</c>). One matter a sentence; what somebody says in quotation marks is not
/// what the report says.
/// </summary>
internal sealed class OpenQuestionReader
{
    private readonly List<(SignPattern Sign, bool NeedsQuestion)> _signs;

    private OpenQuestionReader(IEnumerable<string[]> rows) => _signs = [.. rows.Select(r => (SignPattern.Parse(r[0]), r[1] == "question"))];

    public static OpenQuestionReader German { get; } =
        new(TsvTable.Rows(typeof(OpenQuestionReader).Assembly, "Silences/German/open-signs.tsv", 2));

    /// <param name="material">The document.</param>
    /// <param name="silent">Segments that tell of somebody's silence; they are no open matters.</param>
    public List<OpenMatter> Read(Material material, HashSet<Segment> silent)
    {
        var found = new List<OpenMatter>();
        foreach (var sentence in material.Words.Tokens.Sentences)
        {
            if (sentence.Kind is SentenceKind.Dateline or SentenceKind.Headline or SentenceKind.Heading)
                continue;
            if (FirstSign(material, sentence, silent) is { } matter)
                found.Add(matter);
        }
        return found;
    }

    private OpenMatter? FirstSign(Material material, SentenceSpan sentence, HashSet<Segment> silent)
    {
        var segments = Of(material, sentence);
        if (material.Words.Tokens.Form(sentence.EndWord - 1) is "?")
            return null;
        var asks = segments.FindIndex(s => QuestionWords.German.Opens(material.Words, s));
        foreach (var segment in segments)
        {
            if (silent.Contains(segment))
                continue;
            foreach (var (sign, needsQuestion) in _signs)
            {
                if (needsQuestion && asks < 0)
                    continue;
                var at = sign.Find(material.Words, segment);
                if (at < 0 || material.Segments.IsQuoted(at))
                    continue;
                var first = asks >= 0 ? Math.Min(segment.First, segments[asks].First) : segment.First;
                var end = asks >= 0 ? Math.Max(segment.End, segments[asks].End) : segment.End;
                return new OpenMatter(first, end, at);
            }
        }
        return null;
    }

    private static List<Segment> Of(Material material, SentenceSpan sentence)
    {
        var segments = new List<Segment>();
        for (var w = sentence.FirstWord; w < sentence.EndWord; w = segments[^1].End)
            segments.Add(material.Segments.At(w));
        return segments;
    }
}

/// <summary>An open matter before it is attached: the words that tell it, and the sign.</summary>
internal readonly record struct OpenMatter(int First, int End, int Sign);
