using CsCheck;
using Lagebild.Networks.Linear;

namespace Lagebild.Networks.Tests.Linear;

public class LinearModelTests
{
    [Fact]
    public void Scores_are_sums_of_the_weights_of_the_features_that_are_there()
    {
        var model = Model([("a", [0, 256]), ("b", [0, -512]), ("c", [0, 64])]);

        Assert.Equal([0, 256 - 512], Scores(model, "a", "b"));
        Assert.Equal([0, 64], Scores(model, "c", "unknown"));
        Assert.Equal([0, 0], Scores(model));
    }

    [Fact]
    public void No_order_of_features_changes_a_score() => Gen.Shuffle("abcdefgh".Select(c => c.ToString()).ToArray()).Sample(names =>
    {
        var model = Model([.. "abcdefgh".Select((c, i) => (c.ToString(), new short[] { 0, (short)((i * 997) - 3000) }))]);
        return Scores(model, names).SequenceEqual(Scores(model, [.. names.Order(StringComparer.Ordinal)]));
    });

    [Fact]
    public void Dense_numbers_count_in_units_of_1_127()
    {
        var model = new LinearModel(["no", "yes"], [], [], [0, 0, 1270, -254]);
        var features = new FeatureList();
        features.AddDense([127, 127]);
        var scores = new int[2];
        model.Score(features, scores);

        Assert.Equal([0, 1270 - 254], scores);
    }

    [Fact]
    public void Many_dense_numbers_are_summed_as_one_by_one() =>
        Gen.Select(Gen.Short[-3000, 3000], Gen.SByte).Array[0, 70].Sample(pairs =>
        {
            var model = new LinearModel(["no", "yes"], [], [], [.. pairs.Select(_ => (short)0), .. pairs.Select(p => p.Item1)]);
            var features = new FeatureList();
            features.AddDense(pairs.Select(p => p.Item2).ToArray());
            var scores = new int[2];
            model.Score(features, scores);
            return scores[1] == pairs.Sum(p => p.Item1 * p.Item2) / 127;
        });

    [Fact]
    public void Even_odds_are_a_half_and_clear_ones_nearly_all()
    {
        var features = new FeatureList();
        Assert.Equal(Softmax.One / 2, Model([]).PredictYes(features));
        features.Add("a");
        Assert.InRange(Model([("a", [0, 10 * LinearModel.Unit])]).PredictYes(features), 65500, Softmax.One);
    }

    [Fact]
    public void What_is_written_reads_back_alike()
    {
        var model = new LinearModel(["none", "one", "two"], [7, 3, 4000000000], [1, 2, 3, -4, 0, 5, 0, 0, -6], [9, 8, 7]);
        var bytes = Bytes(model);
        var at = 0;
        var again = LinearModel.Read(bytes, ref at);

        Assert.Equal(bytes.Length, at);
        Assert.Equal(model.Labels, again.Labels);
        Assert.Equal(bytes, Bytes(again));
    }

    [Fact]
    public void A_file_keeps_weights_to_the_next_step()
    {
        var bytes = Bytes(new LinearModel(["none", "one", "two"], [5], [-5, 1, 32764], []));
        var at = 0;
        Assert.Equal([-4, 0, 4, 32764], [LinearModel.ToGrain(-5), LinearModel.ToGrain(1), LinearModel.ToGrain(2), LinearModel.ToGrain(32764)]);
        Assert.Equal(bytes, Bytes(LinearModel.Read(bytes, ref at)));
    }

    [Fact]
    public void A_model_that_is_cut_or_damaged_is_refused()
    {
        var bytes = Bytes(Model([("a", [0, 256]), ("b", [0, -512])]));
        for (var length = 0; length < bytes.Length; length++)
        {
            var at = 0;
            Assert.Throws<InvalidDataException>(() => LinearModel.Read(bytes.AsSpan(0, length), ref at));
        }
        Assert.Throws<ArgumentException>(() => new LinearModel(["no", "yes"], [1, 2], [1, 2, 3], []));
        Assert.Throws<ArgumentException>(() => new LinearModel(["only"], [], [], []));
        Assert.ThrowsAny<ArgumentException>(() => new LinearModel(["no", "yes"], [1], [4, 8], []));
    }

    [Fact]
    public void The_strongest_reasons_come_first()
    {
        var model = Model([("weak", [0, 64]), ("strong", [0, 512]), ("against", [0, -256])]);
        var features = new FeatureList(keepsNames: true);
        foreach (var name in new[] { "weak", "against", "strong", "unknown" })
            features.Add(name);

        Assert.Equal([("strong", 2.0), ("against", -1.0)], model.Explain(features, label: 1, rather: 0, most: 2));
    }

    private static int[] Scores(LinearModel model, params string[] names)
    {
        var features = new FeatureList();
        foreach (var name in names)
            features.Add(name);
        var scores = new int[model.Labels.Count];
        model.Score(features, scores);
        return scores;
    }

    private static LinearModel Model((string Name, short[] Weights)[] rows)
    {
        var keys = rows.Select(r =>
        {
            var features = new FeatureList();
            features.Add(r.Name);
            return LinearModel.Fold(features.Keys[0]);
        });
        return new LinearModel(["no", "yes"], [.. keys], [.. rows.SelectMany(r => r.Weights)], []);
    }

    private static byte[] Bytes(LinearModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            model.Write(writer);
        return stream.ToArray();
    }
}
