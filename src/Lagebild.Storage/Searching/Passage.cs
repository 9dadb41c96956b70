using Lagebild.Language;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Documents;

namespace Lagebild.Storage.Searching;

/// <summary>The sentence of a document that says most of what was asked for.</summary>
internal static class Passage
{
    public static TextRange Of(Document document, SearchQuery query)
    {
        var text = Tokenizer.For(document.Language).Tokenize(document.ToSourceText());
        SearchClause[] asked = [.. query.Clauses.Where(c => !c.IsExcluded)];
        var (best, most) = (new TextRange(0, 0), -1);
        foreach (var sentence in text.Sentences)
        {
            var range = text.RangeOf(sentence);
            var score = (2 * asked.Count(c => Has(range.Of(document.Text), c, document.Language))) + (range.Start >= document.BodyRange.Start ? 1 : 0);
            if (score > most)
                (best, most) = (range, score);
        }
        return best;
    }

    private static bool Has(string sentence, SearchClause clause, TextLanguage language)
    {
        if (clause.Field == SearchField.Text)
            return $" {string.Join(' ', SearchWords.Plain(sentence))} ".Contains($" {string.Join(' ', clause.Words)} ", StringComparison.Ordinal);
        var words = IndexedText.Forms(sentence).SelectMany(f => SearchWords.Of(f, language));
        return clause.IsPrefix
            ? words.Any(w => w.StartsWith(clause.Words[0], StringComparison.Ordinal))
            : words.Any(w => clause.Words.Contains(w) || (Facet.IsName(clause.Words[0]) && w == clause.Words[0][1..]));
    }
}
