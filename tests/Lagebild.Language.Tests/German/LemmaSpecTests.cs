using Lagebild.Language.German;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Xunit;

namespace Lagebild.Language.Tests.German;

public sealed class LemmaSpecTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs/german-lemmas.md")))
        {
            if (line.StartsWith("| ", StringComparison.Ordinal) && line.Split('|') is [_, var form, var upos, var feats, var lemma, _] && !upos.Contains("part") && !upos.Contains("---"))
                rows.Add(form.Trim(), upos.Trim(), feats.Trim().Replace(' ', '|'), lemma.Trim());
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_tagged_form_has_its_lemma(string form, string upos, string feats, string lemma) =>
        Assert.Equal(lemma, GermanLemmatizer.Shipped.Lemma(form, Enum.Parse<Upos>(upos), Morphology.Parse(feats)));

    [Fact]
    public void A_separated_prefix_returns_to_its_verb()
    {
        var text = TestTexts.Of("Sie", "kündigte", "Gespräche", "an");
        string[] lemmas = ["sie", "kündigen", "Gespräch", "an"];
        SeparableVerbs.Join(
            text, [Upos.PRON, Upos.VERB, Upos.NOUN, Upos.ADP], [1, -1, 1, 1],
            [Relation.Nsubj, Relation.Root, Relation.Obj, Relation.CompoundPrt], lemmas);
        Assert.Equal(["sie", "ankündigen", "Gespräch", "an"], lemmas);
    }
}
