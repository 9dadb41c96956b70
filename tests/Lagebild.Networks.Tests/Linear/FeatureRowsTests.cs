using CsCheck;
using Lagebild.Networks.Linear;

namespace Lagebild.Networks.Tests.Linear;

public class FeatureRowsTests
{
    [Fact]
    public void Every_key_has_its_row_and_no_other_has_one() =>
        Gen.OneOf(Gen.UInt, Gen.UInt[0, 8], Gen.UInt[uint.MaxValue - 8, uint.MaxValue]).HashSet[0, 200].Select(Gen.UInt.Array[20]).Sample((keys, others) =>
        {
            uint[] rows = [.. keys];
            var table = new FeatureRows(rows);
            return rows.Index().All(k => table.Find(k.Item) == k.Index) && others.All(o => keys.Contains(o) || table.Find(o) == -1);
        });

    [Fact]
    public void A_key_that_is_there_twice_is_refused() => Assert.Throws<ArgumentException>(() => new FeatureRows([5, 7, 5]));
}
