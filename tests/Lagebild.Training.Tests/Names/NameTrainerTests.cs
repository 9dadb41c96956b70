using Lagebild.Language.Names;
using Lagebild.Language.Tagging;
using Lagebild.Training.Names;

namespace Lagebild.Training.Tests.Names;

public sealed class NameTrainerTests : IDisposable
{
    private static readonly string[] Places = ["Wien", "Rom", "Bern", "Kiel", "Graz", "Prag"];

    private static readonly NameSentence[] Tagged =
        [.. Enumerable.Range(0, 60).Select(i => Sentence(i % 2 == 0 ? ["Sie", "reist", "nach", Places[i % 6], "."] : ["Heute", "ist", Places[i % 6], "voll", "."]))];

    private static readonly string[][] Untagged =
        [.. Places.Select(p => (string[])["Sie", "fährt", "nach", p, "."]), ["Heute", "ist", "es", "voll", "."]];

    private static readonly NameOptions Small = new()
    {
        Units = 8, FormColumns = 8, PartColumns = 8, PartRows = 256, LeastCount = 1, BatchWords = 40, Rate = 0.05f, AverageShare = 0.5f,
        Teachers = 2, TeacherEpochs = 3, Members = 2, Epochs = 3,
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void A_training_that_was_cut_short_ends_in_the_same_bytes()
    {
        var oneByOne = Small with { AtOnce = 1 };
        var whole = Train(oneByOne, "whole", _ => { });
        foreach (var cut in (string[])["teacher 2 epoch  2/3", "network 1 epoch  2/3", "network 2 epoch  3/3"])
        {
            Assert.ThrowsAny<Exception>(() => Train(oneByOne, "cut", line =>
            {
                if (line.StartsWith(cut, StringComparison.Ordinal))
                    throw new IOException("The machine went down.");
            }));
        }
        var reported = new List<string>();
        Assert.Equal(whole, Train(oneByOne, "cut", reported.Add));
        Assert.Contains("network 2 resumed after epoch 2", reported);
    }

    [Fact]
    public void Networks_trained_side_by_side_are_those_trained_one_after_the_other() =>
        Assert.Equal(Train(Small with { AtOnce = 1 }, "alone", _ => { }), Train(Small with { AtOnce = 2 }, "together", _ => { }));

    [Fact]
    public void Sentences_in_which_the_teachers_find_names_are_learned_from()
    {
        var reported = new List<string>();
        var payload = Train(Small with { Epochs = 12, TeacherEpochs = 12 }, "learned", reported.Add);
        Assert.Contains("6 of the untagged sentences hold names, 6 in all", reported);
        var text = NameText.Of([["Sie", "fährt", "nach", "Prag", "."]], Language.TextLanguage.German);
        var name = Assert.Single(NameTagger.Load(payload, WordSources.None).Find(text));
        Assert.Equal((3, NameType.LOC), (name.FirstWord, name.Type));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private byte[] Train(NameOptions options, string checkpoint, Action<string> report) =>
        new NameTrainer(options, Tagged, Untagged, WordSources.None, null, report).Train(Tagged[..10], Path.Combine(_folder.FullName, checkpoint));

    private static NameSentence Sentence(string[] forms) =>
        new(forms, [.. forms.Select(f => Places.Contains(f) ? "S-LOC" : "O")], [.. forms.Select(_ => "O")]);
}
