using Lagebild.Language.German;

namespace Lagebild.Language.Tests.German;

public class GermanPipelineTests
{
    private static readonly GermanPipeline Pipeline = GermanPipeline.Create();

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("…")]
    [InlineData("\ud800\u0000\u200b")]
    public void Nothing_to_read_is_an_empty_or_tiny_analysis(string text)
    {
        var analysis = Pipeline.Analyze(new SourceText(text, new TextRange(0, 0), null));

        Assert.Empty(analysis.Names);
        Assert.Empty(analysis.Times);
    }

    [Fact]
    public void Every_sentence_has_exactly_one_root_inside_it()
    {
        var analysis = Pipeline.Analyze(new SourceText("Die Ministerin reist ab. Im Amt bleibt niemand!", new TextRange(0, 0), null));

        foreach (var sentence in analysis.Sentences)
        {
            var root = Assert.Single(analysis.Parse.Words(sentence), w => w.IsRoot);
            Assert.All(analysis.Parse.Words(sentence), w => Assert.True(w.IsUnder(root)));
        }
    }
}
