namespace Lagebild.App.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("brief a.txt --date 2026-03-10", "Eine Option „--date“ gibt es nicht. (Eine Datei dieses Namens: ./--date) Gemeint ist vielleicht --published.")]
    [InlineData("brief a.txt --pubished 2026-03-10", "Eine Option „--pubished“ gibt es nicht. (Eine Datei dieses Namens: ./--pubished) Gemeint ist vielleicht --published.")]
    [InlineData("search Fähre --limt=3", "Eine Option „--limt=3“ gibt es nicht. Gemeint ist vielleicht --limit.")]
    [InlineData("serve --url http://127.0.0.1:5080", "Eine Option „--url“ gibt es nicht. Gemeint ist vielleicht --at.")]
    [InlineData("stories --qwertz", "Eine Option „--qwertz“ gibt es nicht.")]
    [InlineData("breif", "„breif“ ist hier weder Befehl noch Angabe. Gemeint ist vielleicht brief.")]
    public void A_wrong_word_is_refused_with_what_may_be_meant(string line, string said)
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run([.. line.Split(' '), "--ui", "de"]));
        Assert.Contains(said, _terminal.Error.Split('\n').Select(l => l.TrimEnd()));
    }

    [Fact]
    public void It_is_refused_in_English_too()
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run("stories", "--limt", "3", "--ui", "en"));
        Assert.Contains("There is no option \"--limt\". Perhaps --limit is meant.", _terminal.Error, StringComparison.Ordinal);
    }
}
