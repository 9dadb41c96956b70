using System.Text.Json;

namespace Lagebild.App.Tests.Commands;

public sealed class BriefCommandTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_text_file_becomes_a_page()
    {
        var code = _terminal.Run("brief", SampleFile(), "--published", "2026-05-04", "--source", "Hafenblatt", "--ui", "de");
        Assert.Equal((0, ""), (code, _terminal.Error));
        Assert.StartsWith(Sample.Headline + "\nHafenblatt · 4. Mai 2026 · Deutsch\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Gipfeltreffen Lindqvist–Reber in Hafenstadt", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_as_a_file_is()
    {
        _terminal.Input = System.Text.Encoding.UTF8.GetBytes($"{Sample.Headline}\n\n{Sample.Body}");
        Assert.Equal(0, _terminal.Run("brief", "-"));
        Assert.Contains("Otto Kranz", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_the_interface_follows_the_environment_unless_it_is_named()
    {
        _terminal.Variables["LC_ALL"] = "de_AT.UTF-8";
        _terminal.Run("brief", SampleFile());
        Assert.Contains("Was geplant ist", _terminal.Out, StringComparison.Ordinal);
        _terminal.Run("brief", SampleFile(), "--ui", "en");
        Assert.Contains("What is planned", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_publication_date_the_page_says_that_times_stay_unresolved()
    {
        Assert.Equal(0, _terminal.Run("brief", SampleFile(), "--ui", "en"));
        Assert.Contains("today’s date is not assumed", _terminal.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_date_in_the_future_is_remarked_upon()
    {
        Assert.Equal(0, _terminal.Run("brief", SampleFile(), "--published", "2031-01-02", "--ui", "en"));
        Assert.Contains("2 January 2031 lies in the future", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_unreadable_input_costs_only_itself()
    {
        var missing = Path.Combine(_terminal.Folder, "missing.txt");
        Assert.Equal(1, _terminal.Run("brief", missing, SampleFile(), _terminal.File("empty.txt", "")));
        Assert.Contains("Hafenstadt", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains($"{missing}: There is no such file.", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("empty.txt: The file holds no text.", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_cannot_be_read_is_named_on_the_page()
    {
        var file = _terminal.File("en.txt", "Ministers meet in the harbour\n\nThe ministers of the two countries met on Monday and said that they would talk again.");
        Assert.Equal(0, _terminal.Run("brief", file));
        Assert.Contains("cannot read texts in English yet", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_cannot_be_read_gives_no_empty_report()
    {
        var file = _terminal.File("en.txt", "Ministers meet in the harbour\n\nThe ministers of the two countries met on Monday and said that they would talk again.");
        Assert.Equal((1, ""), (_terminal.Run("brief", file, "--format", "json"), _terminal.Out));
        Assert.Contains("cannot read texts in English yet", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_report_as_JSON_is_an_object_and_several_are_lines()
    {
        _terminal.Run("brief", SampleFile(), "--format", "json");
        using (var one = JsonDocument.Parse(_terminal.Out))
            Assert.Equal(4, one.RootElement.GetProperty("engagements").GetArrayLength());
        using var other = new TestTerminal();
        other.Run("brief", SampleFile(), SampleFile(), "--format", "json");
        var lines = other.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void The_page_is_written_to_the_file_that_is_named()
    {
        var output = Path.Combine(_terminal.Folder, "page.html");
        Assert.Equal(0, _terminal.Run("brief", SampleFile(), "--format", "html", "--output", output));
        Assert.Equal("", _terminal.Out);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        var output = Path.Combine(_terminal.Folder, "no-such-folder", "page.html");
        Assert.Equal(1, _terminal.Run("brief", SampleFile(), "--output", output));
        Assert.Contains(output, _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_a_third_language_is_refused_with_the_reason()
    {
        var file = _terminal.File("a.txt", "Une rencontre est prévue\n\nLa ministre a annoncé jeudi qu'elle se rendrait la semaine prochaine dans la capitale pour y rencontrer le président. Elle n'a pas précisé la date de cette visite.");
        Assert.Equal(1, _terminal.Run("brief", file, SampleFile()));
        Assert.Contains($"{file}: The text is neither German nor English", _terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Une rencontre", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains(Sample.Headline, _terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brief", "a.txt", "--published", "gestern")]
    [InlineData("brief", "a.txt", "--published", "2026-02-30")]
    [InlineData("brief", "a.txt", "--format", "pdf")]
    [InlineData("brief", "a.txt", "--language", "fr")]
    [InlineData("brief", "a.txt", "--no-such-option")]
    [InlineData("no-such-command")]
    public void Wrong_usage_is_exit_code_2(params string[] args)
    {
        Assert.Equal(2, _terminal.Run(args));
        Assert.NotEqual("", _terminal.Error);
    }

    [Fact]
    public void Colour_is_for_screens_and_can_be_declined()
    {
        var file = SampleFile();
        _terminal.Run("brief", file);
        Assert.DoesNotContain('\u001b', _terminal.Out);
        using var screen = new TestTerminal { IsScreen = true };
        screen.Run("brief", file);
        Assert.Contains('\u001b', screen.Out);
        using var declined = new TestTerminal { IsScreen = true };
        declined.Variables["NO_COLOR"] = "1";
        declined.Run("brief", file);
        Assert.DoesNotContain('\u001b', declined.Out);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        using var again = new TestTerminal();
        var file = SampleFile();
        _terminal.Run("brief", file, "--format", "html");
        again.Run("brief", file, "--format", "html");
        Assert.Equal(_terminal.Out, again.Out);
    }

    [Fact]
    public void Help_and_completion_know_the_options()
    {
        Assert.Equal(0, _terminal.Run("brief", "--help"));
        Assert.Contains("--published", _terminal.Out, StringComparison.Ordinal);
        using var completion = new TestTerminal();
        completion.Run("[suggest:19]", "lagebild brief --fo");
        Assert.Contains("--format", completion.Out, StringComparison.Ordinal);
        using var script = new TestTerminal();
        Assert.Equal(0, script.Run("completion", "bash"));
        Assert.Contains("complete -o default", script.Out, StringComparison.Ordinal);
    }

    private string SampleFile() => _terminal.File("sample.txt", $"{Sample.Headline}\n\n{Sample.Body}");

    [Fact]
    public void Engagements_below_a_confidence_are_left_out()
    {
        var file = _terminal.File("a.txt", "Treffen in Prag\n\nAußenministerin Karin Wolde trifft am Montag in Prag ihren Kollegen Jan Novotny.");
        Assert.Equal(0, _terminal.RunInstalled("brief", file, "--published", "2025-10-17", "--format", "json"));
        Assert.Contains("\"engagements\": [\n    {", _terminal.Out, StringComparison.Ordinal);
        Assert.Equal(0, _terminal.RunInstalled("brief", file, "--published", "2025-10-17", "--format", "json", "--min-confidence", "1"));
        Assert.Contains("\"engagements\": []", _terminal.Out, StringComparison.Ordinal);
        Assert.NotEqual(0, _terminal.RunInstalled("brief", file, "--min-confidence", "1.5"));
    }
}
