using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.Tests.Tagging;

public class WordSourcesTests
{
    /// <summary>64 components, no words.</summary>
    private static readonly WordVectors OtherVectors = WordVectors.Load(new byte[] { 64, 0, 0, 0, 0, 0, 0, 0 });

    [Fact]
    public void A_network_refuses_other_vectors_than_those_it_was_trained_with()
    {
        var others = WordSources.German with { Vectors = OtherVectors };
        Refuses("The name tagger was trained with other word vectors", () => NameTagger.LoadEmbedded("models/de/names.bin", others));
        Refuses("The parser was trained with other word vectors", () => TaggerParser.LoadEmbedded("models/de/parser.bin", others));
    }

    [Fact]
    public void A_network_refuses_to_do_without_its_lexicon_or_lists_of_names()
    {
        Refuses("other lexicon", () => NameTagger.LoadEmbedded("models/de/names.bin", WordSources.German with { Lexicon = null }));
        Refuses("other lists of names", () => TaggerParser.LoadEmbedded("models/de/parser.bin", WordSources.German with { Names = null }));
    }

    private static void Refuses(string message, Action load) => Assert.Contains(message, Assert.Throws<InvalidDataException>(load).Message);
}
