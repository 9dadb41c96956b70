using System.Collections.Immutable;
using CsCheck;
using Lagebild.Language.Names;
using Lagebild.Language.Tokens;
using Xunit;

namespace Lagebild.Language.Tests.Names;

public sealed class NameTaggerTests
{
    private static readonly string[] Forms =
        ["Merkel", "Berlin", "der", "die", "SPD", "-", "sagte", "US", "Präsident", "in", "Köln", "😀", ".", "Universität", "\u200D", "ﷺ"];

    [Fact]
    public void Clear_names_are_found_with_their_types()
    {
        var names = Find("Die Kanzlerin Angela Merkel reiste am Montag nach Paris .");
        Assert.Contains(names, n => n is ("Angela Merkel", NameType.PER, NameForm.Plain));
        Assert.Contains(names, n => n is ("Paris", NameType.LOC, NameForm.Plain));
    }

    [Fact]
    public void Names_lie_within_the_text_and_outer_ones_do_not_overlap() =>
        Gen.Int[0, Forms.Length - 1].Select(i => Forms[i]).Array[1, 30].Sample(forms =>
            {
                var text = TestTexts.Of(forms);
                var end = 0;
                foreach (var name in NameTagger.German.Find(text).Where(n => !n.IsNested))
                {
                    Assert.InRange(name.FirstWord, end, text.WordCount - 1);
                    end = name.EndWord;
                    Assert.InRange(end, name.FirstWord + 1, text.WordCount);
                    Assert.Equal(text.Range(name.FirstWord).Start, name.Range.Start);
                    Assert.Equal(text.Range(end - 1).End, name.Range.End);
                }
            }, iter: 200);

    [Fact]
    public void The_same_sentence_has_the_same_names_beside_others()
    {
        var alone = NameTagger.German.Find(TestTexts.Of("Merkel", "traf", "Macron", "in", "Berlin"));
        var tasks = Enumerable.Range(0, 8).AsParallel().Select(_ => NameTagger.German.Find(TestTexts.Of("Merkel", "traf", "Macron", "in", "Berlin")));
        Assert.All(tasks, t => Assert.Equal(alone.AsEnumerable(), t.AsEnumerable()));
    }

    [Fact]
    public void A_compound_joined_by_a_hyphen_is_one_word_for_names()
    {
        var text = new TokenizedText(
            "US-Präsident", TextLanguage.German, [new Token(new(0, 2), 0, 1), new Token(new(2, 3), 1, 1), new Token(new(3, 12), 2, 1)],
            new string?[3], [new SentenceSpan(0, 3, 0, 3, 0, SentenceKind.Body, false)]);
        var tokens = new List<NameToken>();
        NameToken.Read(text, text.Sentences[0], tokens);
        Assert.Equal([new NameToken(new(0, 12), 0, 3)], tokens);
    }

    private static ImmutableArray<(string, NameType, NameForm)> Find(string sentence)
    {
        var text = TestTexts.Of(sentence.Split(' '));
        return [.. NameTagger.German.Find(text).Select(n => (n.Range.Of(text.Text), n.Type, n.Form))];
    }
}
