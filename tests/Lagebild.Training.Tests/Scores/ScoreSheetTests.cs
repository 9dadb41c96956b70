using Lagebild.Training.Scores;

namespace Lagebild.Training.Tests.Scores;

public sealed class ScoreSheetTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Each_section_is_replaced_without_touching_the_others()
    {
        File.WriteAllText(_path, "# Scores\n\nWords before.\n");

        ScoreSheet.Replace(_path, "quality", "first");
        ScoreSheet.Replace(_path, "speed", "fast");
        ScoreSheet.Replace(_path, "quality", "second");

        var sheet = File.ReadAllText(_path);
        Assert.StartsWith("# Scores\n\nWords before.", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("first", sheet, StringComparison.Ordinal);
        Assert.Equal("second", ScoreSheet.Section(_path, "quality"));
        Assert.Equal("fast", ScoreSheet.Section(_path, "speed"));
        Assert.Null(ScoreSheet.Section(_path, "size"));
    }
}
