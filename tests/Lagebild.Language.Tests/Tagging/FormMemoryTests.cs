using CsCheck;
using Lagebild.Language.German;
using Lagebild.Language.Names;
using Lagebild.Language.Networks;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Tests.Tagging;

public sealed class FormMemoryTests
{
    [Fact]
    public void A_form_is_wanted_when_it_is_met_again_and_found_once_it_is_kept()
    {
        var memory = new FormMemory(width: 2, capacity: 8);
        Assert.Null(memory.Find(17));
        Assert.False(memory.IsWanted(17));
        Assert.True(memory.IsWanted(17));

        memory.Keep(17, [1, 2]);

        Assert.Equal([1f, 2f], memory.Find(17)!);
        Assert.Null(memory.Find(25));
    }

    [Fact]
    public void What_is_full_takes_nothing_more_and_loses_nothing() => Gen.ULong.HashSet[1, 60].Sample(forms =>
    {
        var memory = new FormMemory(width: 1, capacity: 8);
        foreach (var form in forms)
            memory.Keep(form, [form]);
        ulong[] kept = [.. forms.Where(f => memory.Find(f) is not null)];
        Assert.InRange(kept.Length, 1, 8);
        Assert.All(kept, form => Assert.Equal([(float)form], memory.Find(form)!));
        foreach (var form in forms)
            memory.Keep(form, [-1]);
        Assert.All(kept, form => Assert.Equal([(float)form], memory.Find(form)!));
    });

    [Fact]
    public void Gates_that_are_remembered_stand_where_computed_ones_would()
    {
        var memory = new FormMemory(width: 3, capacity: 16);
        var gates = new FormGates();
        for (var round = 0; round < 4; round++)
        {
            ulong[] rows = [5, 9, 5, (ulong)(100 + round)];
            gates.Forms.Clear(rows.Length);
            for (var row = 0; row < rows.Length; row++)
                gates.Forms.Add(row, rows[row], row);
            gates.Recall(memory);
            Assert.Equal(round < 2 ? 3 : 1, gates.Fresh.Length);

            Matrix first = new(gates.Fresh.Length, 1), second = new(gates.Fresh.Length, 2), into = new(rows.Length, 1), intoSecond = new(rows.Length, 2);
            for (var f = 0; f < gates.Fresh.Length; f++)
            {
                var form = gates.Forms.Key(gates.Fresh[f]);
                first[f][0] = form;
                (second[f][0], second[f][1]) = (-(float)form, form / 2f);
            }
            gates.Spread(first, 0, into);
            gates.Spread(second, 1, intoSecond);
            gates.Remember();

            for (var row = 0; row < rows.Length; row++)
            {
                Assert.Equal(rows[row], into[row][0]);
                Assert.Equal([-(float)rows[row], rows[row] / 2f], intoSecond[row].ToArray());
            }
        }
    }

    [Fact]
    public void A_text_read_often_has_the_trees_and_names_of_its_first_time()
    {
        var text = Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(
            "Die Kanzlerin sprach am Montag mit dem Präsidenten. Der Präsident lud die Kanzlerin nach Lissabon ein. Am Montag sagte die Kanzlerin zu.",
            new TextRange(0, 0), null));
        var parser = TaggerParser.LoadEmbedded("models/de/parser.bin", WordSources.German, GermanLemmatizer.Shipped.FullLemmas);
        var tagger = NameTagger.LoadEmbedded("models/de/names.bin", WordSources.German);
        var (first, names) = (Tree(parser.Parse(text)), tagger.Find(text));
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(first, Tree(parser.Parse(text)));
            Assert.Equal(names.AsEnumerable(), tagger.Find(text));
        }

        static int HeadOf(ParsedText text, int word) => text[word].Head is { } head ? head.Index : -1;

        static IEnumerable<string> Tree(ParsedText text) =>
            [.. Enumerable.Range(0, text.Count).Select(w => $"{text[w].Upos} {HeadOf(text, w)} {text[w].Relation} {string.Join(' ', text.States![w].ToArray())}")];
    }
}
