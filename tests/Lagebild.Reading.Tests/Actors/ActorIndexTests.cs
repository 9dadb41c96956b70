using CsCheck;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;

namespace Lagebild.Reading.Tests.Actors;

public class ActorIndexTests
{
    private static readonly GermanPipeline Pipeline = GermanPipeline.Create();

    private static readonly string[] Parts =
    [
        "US-", "Präsident ", "Anna ", "Berg ", "der ", "die ", "des ", "Ministerin ", "(SPD) ", "(", ") ", ", ", ". ", "er ", "Sie ", "seine ", "in ", "Moskau ",
        "Vereinigten ", "Staaten ", "Kreml", "sprecher ", "sagte ", "„", "“ ", "von ", "van ", "al-", "Ungarns ", "beide ", "Seiten ", "Ex-", "\n\n", "Frau ", "-",
    ];

    [Fact]
    public void Whatever_stands_there_every_mention_lies_in_the_text_and_every_actor_has_one() =>
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 60].Select(string.Concat).Sample(
            text =>
            {
                var (analysis, index) = Read(text);
                foreach (var mention in index.Mentions)
                    Assert.InRange(mention.Range.End, mention.Range.Start + 1, text.Length);
                foreach (var actor in index.Actors)
                    Assert.All(actor.Mentions, m => Assert.Equal(m.Quote, m.Range.Of(text)));
                for (var w = 0; w < analysis.Parse.Count; w++)
                    Assert.True(index.ResolveAt(analysis.Parse[w]) is not { } actor || index.Find(actor.Id) == actor);
            },
            iter: 300);

    [Fact]
    public void Actors_are_numbered_by_first_mention()
    {
        var (_, index) = Read("Kanzler Karl Weber traf Präsident Hans Vogt. Der Präsident sprach danach mit der EU.");

        Assert.Equal(["Karl Weber", "Hans Vogt", "EU"], index.Actors.Select(a => a.Name));
        Assert.Equal([1, 2, 3], index.Actors.Select(a => a.Id.Value));
    }

    [Fact]
    public void What_is_coordinated_is_resolved_together()
    {
        var (analysis, index) = Read("Karl Weber und Anna Berg trafen sich.");

        Assert.Equal(["Karl Weber", "Anna Berg"], index.ResolveAll(analysis.Parse[1]).Concat(index.ResolveAll(analysis.Parse[4])).Select(a => a.Name).Distinct());
    }

    [Fact]
    public void A_relative_pronoun_means_what_stands_before_it()
    {
        var (analysis, index) = Read("Anna Berg, die morgen nach Rom reist, sagte ab.");

        Assert.Equal("Anna Berg", index.ResolveAt(analysis.Parse[3])?.Name);
    }

    [Fact]
    public void A_party_that_cannot_be_resolved_keeps_its_words()
    {
        var (analysis, index) = Read("Sie schwiegen.");
        var party = index.PartyAt(analysis.Parse[0]);

        Assert.Null(party.Actor);
        Assert.Equal("Sie", party.Name);
    }

    [Fact]
    public void Thousands_of_mentions_are_resolved_in_bounded_steps()
    {
        var (_, index) = Read(string.Concat(Enumerable.Repeat("Kanzler Karl Weber traf die Ministerin. Er lobte sie. Ein Sprecher der Armee schwieg. ", 1000)));

        Assert.InRange(index.Mentions.Count, 5000, 10000);
    }

    private static (Analysis Analysis, ActorIndex Index) Read(string text)
    {
        var document = Document.Create("", text, TextLanguage.German);
        var analysis = Pipeline.Analyze(new SourceText(document.Text, document.HeadlineRange, null));
        return (analysis, ActorIndex.Build(analysis, document.Id));
    }
}
