using CsCheck;
using Lagebild.Language.Tagging;
using Xunit;

namespace Lagebild.Language.Tests.Tagging;

public sealed class MorphologyTests
{
    private static readonly Gen<Morphology> Any = Gen.Int[0, 299].Array[MorphologyField.All.Length].Select(numbers =>
        MorphologyField.All.Zip(numbers).Aggregate(
            Morphology.None, (m, p) => m.With(p.First, p.Second < 200 ? 0 : p.Second % (p.First.Values.Length + 1))));

    [Fact]
    public void What_is_written_reads_back_the_same() => Any.Sample(m => Morphology.Parse(m.ToString()) == m);

    [Fact]
    public void Features_are_written_in_the_order_of_their_names() => Any.Sample(m =>
    {
        var names = m.ToString().Split('|').Select(f => f.Split('=')[0]).ToList();
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
    });

    [Fact]
    public void Setting_a_feature_leaves_the_others_alone() =>
        Gen.Select(Any, Gen.Int[0, MorphologyField.All.Length - 1]).Sample((m, at) =>
        {
            var field = MorphologyField.All[at];
            var changed = m.With(field, field.Values.Length);
            Assert.Equal(field.Values.Length, changed.Get(field));
            Assert.All(MorphologyField.All.Where(f => f != field), f => Assert.Equal(m.Get(f), changed.Get(f)));
        });

    [Fact]
    public void Completion_keeps_what_is_given_and_then_agrees() => Gen.Select(Any, Any).Sample((a, b) =>
    {
        var both = a.CompletedBy(b);
        Assert.True(both.AgreesWith(a));
        Assert.Equal(both, both.CompletedBy(b));
    });

    [Theory]
    [InlineData("_")]
    [InlineData("Case=Nom|Definite=Ind|Gender=Masc|Number=Sing|NumType=Card|PronType=Art")]
    [InlineData("Case=Gen|Gender=Neut|Gender[psor]=Masc,Neut|Number=Plur|Number[psor]=Sing|Person=3|Poss=Yes|PronType=Prs")]
    [InlineData("Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin|Voice=Pass")]
    public void Strings_of_the_treebank_survive(string feats) => Assert.Equal(feats, Morphology.Parse(feats).ToString());

    [Fact]
    public void Unknown_features_and_values_are_left_out() =>
        Assert.Equal("Case=Dat", Morphology.Parse("Case=Dat|Colour=Red|Number=Many|broken").ToString());
}
