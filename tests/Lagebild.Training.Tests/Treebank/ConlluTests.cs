using Lagebild.Training.Treebank;

namespace Lagebild.Training.Tests.Treebank;

public class ConlluTests
{
    private const string Sample = """
        # sent_id = a1
        # text = Sie war im Amt.
        1	Sie	sie	PRON	PPER	Case=Nom	5	nsubj	_	_
        2	war	sein	AUX	VAFIN	_	5	cop	_	_
        3-4	im	_	_	_	_	_	_	_	_
        3	in	in	ADP	APPR	_	5	case	_	_
        4	dem	der	DET	ART	_	5	det	_	_
        5	Amt	Amt	NOUN	NN	Case=Dat	0	root	_	SpaceAfter=No|UM=N;DAT
        6	.	.	PUNCT	$.	_	5	punct	_	_

        1	Ja	ja	INTJ	_	_	0	root	_	_


        """;

    [Fact]
    public void Reading_and_writing_gives_the_same_text()
    {
        var writer = new StringWriter { NewLine = "\n" };
        foreach (var sentence in ConlluReader.Read(Sample.Split('\n')))
            ConlluWriter.Write(writer, sentence);
        Assert.Equal(Sample.TrimEnd('\n'), writer.ToString().TrimEnd('\n'));
    }

    [Fact]
    public void Columns_comments_and_multiword_tokens_are_read()
    {
        var sentence = ConlluReader.Read(Sample.Split('\n')).First();
        Assert.Equal("a1", sentence.Id);
        Assert.Equal("Sie war im Amt.", sentence.Text);
        Assert.Equal(new TreebankToken(2, 2, "im", "_"), Assert.Single(sentence.MultiwordTokens));
        Assert.Equal(5, sentence.Words[0].Head);
        Assert.Equal("N;DAT", sentence.Words[4].MiscValue("UM"));
        Assert.Null(sentence.Words[4].MiscValue("U"));
    }

    [Fact]
    public void A_line_with_a_missing_column_is_refused() =>
        Assert.Throws<FormatException>(() => ConlluReader.Read(["1\tJa\tja"]).ToList());
}
