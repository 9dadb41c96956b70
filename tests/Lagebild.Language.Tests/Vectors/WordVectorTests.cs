using CsCheck;
using Lagebild.Language.Vectors;
using Xunit;

namespace Lagebild.Language.Tests.Vectors;

public sealed class WordVectorTests
{
    [Fact]
    public void Vectors_have_length_one_or_zero() => Gen.String[0, 20].Sample(form =>
    {
        var length = Length(Of(form));
        Assert.True(length == 0 || Math.Abs(length - 1) < 1e-4, $"{length}");
    });

    [Fact]
    public void Words_of_a_kind_are_nearer_than_others()
    {
        Assert.True(Similarity("SPD", "CDU") > Similarity("SPD", "schön"));
        Assert.True(Similarity("Montag", "Mittwoch") > Similarity("Montag", "Partei"));
    }

    [Fact]
    public void Numbers_of_one_shape_share_a_vector() => Assert.Equal(Of("1987"), Of("2024"));

    [Fact]
    public void An_unseen_word_is_made_of_its_parts()
    {
        Assert.False(WordVectors.German.Knows("Quastelministerin"));
        Assert.True(Similarity("Quastelministerin", "Ministerin") > 0);
    }

    private static float[] Of(string form)
    {
        var vector = new float[WordVectors.German.Dimensions];
        WordVectors.German.Lookup(form, vector);
        return vector;
    }

    private static double Length(float[] vector) => Math.Sqrt(vector.Sum(x => (double)x * x));

    private static double Similarity(string a, string b) => Of(a).Zip(Of(b)).Sum(p => (double)p.First * p.Second);
}
