using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.Tests.Tagging;

public sealed class DistinctFormsTests
{
    [Fact]
    public void Words_written_alike_are_one_form_also_when_the_memory_is_used_again()
    {
        var forms = new DistinctForms();
        foreach (var words in new string[][] { ["der", "Rat", "der", "Stadt"], ["1995", "1996", "1995"], [.. Enumerable.Range(0, 500).Select(i => $"w{i % 77}")] })
        {
            forms.Clear(words.Length);
            for (var i = 0; i < words.Length; i++)
                forms.Add(i, FormHash.Verbatim(words[i]), i);
            Assert.Equal(words.Distinct().Count(), forms.Count);
            for (var i = 0; i < words.Length; i++)
                Assert.Equal(Array.IndexOf(words, words[i]), forms.Word(forms.OfRows[i]));
        }
    }
}
