using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times;
using Lagebild.Language.Tokens;
using NodaTime.Text;

namespace Lagebild.Language.Tests.Times;

/// <summary>Reads the tables of temporal expressions; a row is described at the head of each.</summary>
public class TimeSpecTests
{
    public static TheoryData<string, string, string> German => Rows("german-times.md");

    public static TheoryData<string, string, string> English => Rows("english-times.md");

    [Theory]
    [MemberData(nameof(German))]
    public void German_times_are_found_and_resolved(string published, string text, string expected) =>
        Check(TextLanguage.German, TaggerParser.German.Parse, published, text, expected);

    [Theory]
    [MemberData(nameof(English))]
    public void English_times_are_found_and_resolved(string published, string text, string expected) =>
        Check(TextLanguage.English, Untagged, published, text, expected);

    private static void Check(TextLanguage language, Func<TokenizedText, ParsedText> parse, string published, string text, string expected)
    {
        var time = published == "-" ? null : new PublicationTime(LocalDatePattern.Iso.Parse(published).Value);
        var parsed = parse(Tokenizer.For(language).Tokenize(new SourceText(text, new TextRange(0, 0), time)));

        var found = TimeTagger.For(language).Tag(parsed, time);

        var wanted = expected.Split("; ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            string.Join("; ", wanted),
            string.Join("; ", found.Select((f, i) => Show(f, text, withEdtf: i < wanted.Length && wanted[i].EndsWith(')')))));
    }

    private static string Show(TimeExpression time, string text, bool withEdtf) =>
        $"{time.Range.Of(text)} = {time.Value}{(withEdtf ? $" ({time.Edtf?.Text})" : "")}";

    private static TheoryData<string, string, string> Rows(string file)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows(file, 3))
            rows.Add(row[0], row[1], row[2]);
        return rows;
    }

    private static ParsedText Untagged(TokenizedText tokens)
    {
        var n = tokens.WordCount;
        var heads = new int[n];
        foreach (var sentence in tokens.Sentences)
        {
            heads.AsSpan(sentence.FirstWord, sentence.WordCount).Fill(sentence.FirstWord);
            heads[sentence.FirstWord] = -1;
        }
        return new ParsedText(tokens, new Upos[n], new Morphology[n], [.. Enumerable.Range(0, n).Select(tokens.FormString)], heads, new Relation[n]);
    }
}
