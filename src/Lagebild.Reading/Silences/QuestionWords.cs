using Lagebild.Language.Parsing;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Silences;

/// <summary>Tells a segment that opens an indirect question (table <c>question-words.tsv</c>).</summary>
internal sealed class QuestionWords
{
    private readonly SignPattern _words;
    private readonly SignPattern _afterPreposition;

    public QuestionWords(List<string[]> rows)
    {
        _words = SignPattern.Parse(string.Join('|', rows.Select(r => r[0])));
        _afterPreposition = SignPattern.Parse(string.Join('|', rows.Where(r => r[1] == "p").Select(r => r[0])));
    }

    public bool Opens(ParsedText text, Segment segment)
    {
        var first = segment.First;
        if (first < segment.End && text.Tokens.Form(first) is "und" or "aber" or "auch" or "Auch" or "doch" or "Und" or "„" or "»")
            first++;
        if (first >= segment.End)
            return false;
        return _words.Matches(text.Tokens.Form(first)) || first + 1 < segment.End && _afterPreposition.Matches(text.Tokens.Form(first + 1));
    }
}
