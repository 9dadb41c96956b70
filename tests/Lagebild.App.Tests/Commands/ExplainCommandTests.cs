namespace Lagebild.App.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Every_sentence_is_shown_with_its_words()
    {
        var file = _terminal.File("a.txt", "Zwei Sätze\n\nDie Ministerin reist im Mai ab. Der Kanzler bleibt.");
        Assert.Equal(0, _terminal.Run("explain", file, "--ui", "de"));
        Assert.Contains("Satz 3", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Ministerin", _terminal.Out, StringComparison.Ordinal);
        Assert.Matches(@"\d-\d im\n", _terminal.Out);
    }

    [Fact]
    public void The_tree_is_drawn_as_arcs()
    {
        var file = _terminal.File("a.txt", "Die Lage\n\nDie <b>Ministerin</b> reist & kehrt zurück.");
        Assert.Equal(0, _terminal.Run("explain", file, "--format", "html"));
        Assert.Contains("<svg class=\"arcs\"", _terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Ministerin", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_shown_with_what_spoke_for_them()
    {
        var file = _terminal.File("a.txt", "Treffen in Prag\n\nAußenministerin Karin Wolde trifft am Montag in Prag ihren Kollegen Jan Novotny.");
        Assert.Equal(0, _terminal.RunInstalled("explain", file, "--facts", "--ui", "de", "--published", "2025-10-17"));
        Assert.Contains("Als Begegnung gemeldet", _terminal.Out, StringComparison.Ordinal);
        Assert.Matches(@"Wort „trifft“: Treffen \(statt keine\) 0\.\d\d", _terminal.Out);
        Assert.Matches(@"Stand: \w+ \(statt [\w ]+\) 0\.\d\d\n +[+-]\d+\.\d .+ \[.+\]\n", _terminal.Out);
        Assert.Contains("Beteiligt „Karin Wolde“", _terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Satz 2", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_a_text_without_occasions_say_so()
    {
        var file = _terminal.File("a.txt", "Wetter\n\nEs regnet.");
        Assert.Equal(0, _terminal.RunInstalled("explain", file, "--facts", "--ui", "de"));
        Assert.Contains("Kein Wort des Textes", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_exit_code_1() => Assert.Equal(1, _terminal.Run("explain", Path.Combine(_terminal.Folder, "none")));
}
