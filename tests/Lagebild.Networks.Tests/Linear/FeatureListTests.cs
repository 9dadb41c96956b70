using Lagebild.Networks.Linear;

namespace Lagebild.Networks.Tests.Linear;

public class FeatureListTests
{
    [Fact]
    public void Parts_do_not_run_into_each_other()
    {
        var features = new FeatureList();
        features.Add("name", "ab", "c");
        features.Add("name", "a", "bc");
        features.Add("name", "abc");
        features.Add("namea", "bc");
        features.Add("name", 3);
        features.Add("name", "", 3);

        Assert.Equal(6, features.Keys.ToArray().Distinct().Count());
    }

    [Fact]
    public void The_same_feature_has_the_same_key_in_any_list()
    {
        var one = new FeatureList();
        one.Add("lemma", "treffen");
        var two = new FeatureList(keepsNames: true);
        two.AddIf(true, "headline");
        two.Add("lemma", "treffen");

        Assert.Equal(one.Keys[0], two.Keys[1]);
        Assert.Equal(["headline", "lemma=treffen"], two.Names);
        Assert.Empty(one.Names);
    }

    [Fact]
    public void A_feature_that_does_not_hold_is_not_added_and_clearing_takes_all()
    {
        var features = new FeatureList(keepsNames: true);
        features.AddIf(false, "headline");
        Assert.Equal(0, features.Count);

        for (var i = 0; i < 200; i++)
            features.Add("many", i);
        features.AddDense([1, 2, 3]);
        features.AddDenseZeros(300);
        Assert.Equal((200, 303), (features.Count, features.Dense.Length));
        Assert.Equal((3, 0), (features.Dense[2], features.Dense[3]));

        features.Clear();
        Assert.Equal((0, 0, 0), (features.Count, features.Dense.Length, features.Names.Count));
    }
}
