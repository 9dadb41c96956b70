using System.Text;
using Lagebild.Language.Models;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Tests.Parsing;

public class TaggerParserTests
{
    private const string Text = """
        Die Ministerin reist am Montag nach Wien. Dort will sie mit ihrem Amtskollegen über die neue Brücke sprechen, sagte ein Sprecher.
        Ob auch der Kanzler kommt, ist offen! „Das hängt vom Wetter ab“, hieß es. 🙂 Ein Treffen in 3 Wochen wurde nicht ausgeschlossen.
        """;

    [Fact]
    public void A_plain_sentence_has_its_subject_verb_and_place()
    {
        var parse = Parse("Die Ministerin reist am Montag nach Wien.");
        var root = parse.Root(parse.Tokens.Sentences[0]);
        Assert.Equal(("reist", Upos.VERB), (root.FormString, root.Upos));
        Assert.Equal("Ministerin", root.Child(Relation.Nsubj)?.FormString);
        Assert.Equal(Upos.PROPN, parse[parse.Count - 2].Upos);
    }

    [Fact]
    public void A_sentence_is_parsed_alike_alone_and_among_others_and_on_many_threads()
    {
        var alone = Sentences(Text).Select(s => Columns(Parse(s))).ToList();
        Parallel.For(0, 16, i =>
        {
            var together = Parse(string.Join("\n\n", Sentences(Text).Skip(i % 3)));
            Assert.Equal(string.Concat(alone.Skip(i % 3)), Columns(together));
        });
    }

    [Fact]
    public void Heads_are_trees_and_stay_in_their_sentence()
    {
        var parse = Parse(Text + "\n\n...\n\n.\n\n\u200d\u200d\n\nالعربية 中文 🙂🙂");
        foreach (var sentence in parse.Tokens.Sentences)
        {
            Assert.Single(parse.Words(sentence), w => w.IsRoot);
            foreach (var word in parse.Words(sentence))
            {
                Assert.True(word.IsUnder(parse.Root(sentence)));
                Assert.True(word.IsRoot || (word.Head!.Value.Index >= sentence.FirstWord && word.Head.Value.Index < sentence.EndWord));
            }
        }
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => TaggerParser.Load(new byte[] { 1, 2, 3 }));
        Assert.Throws<InvalidDataException>(() => TaggerParser.Load(new byte[100]));
        using var stream = typeof(TaggerParser).Assembly.GetManifestResourceStream("models/de/parser.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        bytes[^5] ^= 1;
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(bytes), "TAGPARS2"));
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(bytes[..^9]), "TAGPARS2"));
    }

    private static ParsedText Parse(string text) =>
        TaggerParser.German.Parse(Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(text, new TextRange(0, 0), null)));

    private static IEnumerable<string> Sentences(string text)
    {
        var parse = Parse(text);
        return parse.Tokens.Sentences.Select(s => parse.Tokens.RangeOf(s).Of(text));
    }

    private static string Columns(ParsedText parse)
    {
        var text = new StringBuilder();
        foreach (var sentence in parse.Tokens.Sentences)
        {
            foreach (var w in parse.Words(sentence))
                text.Append($"{w.FormString} {w.Upos} {w.Feats} {w.Head?.Index - sentence.FirstWord} {w.Relation.Name()}\n");
        }
        return text.ToString();
    }
}
