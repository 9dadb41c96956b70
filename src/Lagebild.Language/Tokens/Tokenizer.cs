using System.Runtime.InteropServices;

namespace Lagebild.Language.Tokens;

/// <summary>
/// Text to tokens, words and sentences, in the convention of the language's treebank: hyphenated words are cut at the hyphen
/// ("US - Präsident"), contractions hold two words ("im": in + dem), abbreviations and ordinals keep their full stop.
/// Every character that is neither white space nor a control character stands in exactly one token. Never throws; time is linear in the
/// text, and memory too.
/// </summary>
public sealed class Tokenizer
{
    /// <summary>A longer sentence is cut, and its parts but the last are marked <see cref="SentenceSpan.IsCut"/>. Counted in tokens.</summary>
    public const int GreatestSentenceLength = 200;

    private const int LongestHeading = 100;
    private const int LongestQuestionAsHeading = 60;

    private static readonly Tokenizer German = new(TextLanguage.German);
    private static readonly Tokenizer English = new(TextLanguage.English);

    private readonly TextLanguage _language;
    private readonly TokenTables _tables;

    private Tokenizer(TextLanguage language)
    {
        _language = language;
        _tables = TokenTables.Of(language);
    }

    public static Tokenizer For(TextLanguage language) => language == TextLanguage.German ? German : English;

    public TokenizedText Tokenize(SourceText source)
    {
        var text = source.Text;
        var assembly = new TextAssembly(text, _language, _tables);
        var pieces = new List<Piece>();
        var ends = new List<int>();
        var paragraphs = Layout.Read(source).ToList();
        var beforeBody = true;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var paragraph = paragraphs[p];
            pieces.Clear();
            ends.Clear();
            new Scanner(text, _tables, pieces).Scan(paragraph.Range.Start, paragraph.Range.End);
            if (pieces.Count == 0)
                continue;
            var from = 0;
            if (!paragraph.IsHeadline && beforeBody)
            {
                from = DatelineFinder.Find(text, _tables, pieces, 0);
                beforeBody = from == 0 && paragraph.Range.Length < LongestHeading;
            }
            var kind = paragraph.IsHeadline ? SentenceKind.Headline
                : IsHeading(text, paragraphs, p) ? SentenceKind.Heading
                : SentenceKind.Body;
            Split(text, assembly, pieces, ends, from, paragraph.Index, kind);
        }
        return assembly.ToText();
    }

    private void Split(
        string text, TextAssembly assembly, List<Piece> pieces, List<int> ends, int from, int paragraph, SentenceKind kind)
    {
        FullStops.Decide(text, _tables, pieces, from);
        SentenceSplitter.Split(text, _tables, pieces, from, ends);
        var all = CollectionsMarshal.AsSpan(pieces);
        if (from > 0)
        {
            // "BERLIN, 17. Okt. (dpa) -": ordinals and abbreviations keep their full stop here too.
            var dateline = pieces.GetRange(0, from);
            FullStops.Decide(text, _tables, dateline, 0);
            assembly.Add(CollectionsMarshal.AsSpan(dateline), paragraph, SentenceKind.Dateline);
        }
        foreach (var end in ends)
        {
            assembly.Add(all[from..end], paragraph, kind);
            from = end;
        }
    }

    /// <summary>A short line of its own that is followed by text and does not end like a sentence.</summary>
    private static bool IsHeading(string text, List<Paragraph> paragraphs, int index)
    {
        var range = paragraphs[index].Range;
        if (range.Length > LongestHeading || index + 1 == paragraphs.Count || !paragraphs[index].IsAlone)
            return false;
        if (paragraphs[index + 1].Range.Length <= range.Length)
            return false;
        var last = text[range.End - 1];
        return last == '?' ? range.Length <= LongestQuestionAsHeading && text[range.Start] is not ('„' or '"' or '»' or '“')
            : char.IsLetterOrDigit(last) || last is '%' or '€';
    }
}
