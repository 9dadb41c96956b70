using CsCheck;
using Lagebild.Language.Networks;

namespace Lagebild.Language.Tests.Networks;

public class SentenceBatchTests
{
    [Fact]
    public void Every_word_of_every_sentence_has_its_own_row() =>
        Gen.Int[1, 9].Array[0, 12].Sample(lengths =>
        {
            var batch = SentenceBatch.Of(lengths);
            var rows = new HashSet<int>();
            for (var rank = 0; rank < batch.Count; rank++)
            {
                Assert.Equal(lengths[batch.SentenceAt(rank)], batch.LengthAt(rank));
                for (var t = 0; t < batch.LengthAt(rank); t++)
                {
                    Assert.True(rank < batch.ActiveAt(t));
                    rows.Add(batch.Row(rank, t));
                }
            }
            Assert.Equal(lengths.Sum(), batch.Rows);
            Assert.Equal(Enumerable.Range(0, batch.Rows), rows.Order());
        });
}
