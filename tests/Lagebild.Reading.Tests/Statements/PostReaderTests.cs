using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using Lagebild.Reading.Statements;
using NodaTime;

namespace Lagebild.Reading.Tests.Statements;

public sealed class PostReaderTests
{
    private const string Words = "Wir sprechen mit Norland über die Fähre. Der Präsident kommt am Montag nach Hafenstadt.";

    [Fact]
    public void All_of_a_post_is_said_by_its_author()
    {
        var statements = Read("Jana Falk auf Mastodon", Words, "Mastodon").Statements;

        Assert.Equal(["Wir sprechen mit Norland über die Fähre.", "Der Präsident kommt am Montag nach Hafenstadt."], statements.Select(s => s.Content[0].Quote));
        Assert.All(statements, s => Assert.Equal(
            ("Jana Falk", "Mastodon", ChannelKind.Platform, true, StatementForm.Direct, StatementMedium.Writing),
            (s.Speaker!.Name, s.Channel!.Name, s.Channel.Kind, s.IsFirstHand, s.Form, s.Medium)));
        Assert.Equal("Jana Falk", statements[0].Speaker!.Evidence.Quote);
    }

    [Fact]
    public void Warnings_tags_and_addresses_say_nothing() =>
        Assert.Equal(
            ["Wir sprechen mit Norland über die Fähre."],
            Read("Jana Falk auf Mastodon", "Fährverkehr\n\nWir sprechen mit Norland über die Fähre.\n\nhttps://insel.example/faehre #Fähre", "Mastodon").Statements.Select(s => s.Content[0].Quote));

    [Theory]
    [InlineData("Jana Falk auf Mastodon", "Hafenblatt")]
    [InlineData("Jana Falk auf Mastodon", null)]
    [InlineData("Streit auf Mastodon um Fähre", "Mastodon")]
    [InlineData("Mastodon", "Mastodon")]
    [InlineData("auf Mastodon", "Mastodon")]
    [InlineData("Jana Falk im Hafenblatt", "Hafenblatt")]
    public void A_report_is_no_post(string headline, string? source) =>
        Assert.DoesNotContain(Read(headline, Words, source).Statements, s => s.IsFirstHand);

    [Fact]
    public void A_post_comes_back_from_its_json_as_it_was()
    {
        var report = Read("Jana Falk auf Mastodon", Words, "Mastodon");

        Assert.Equal(report, ReportJson.Parse(ReportJson.ToUtf8Bytes(report)));
    }

    private static Report Read(string headline, string body, string? source) =>
        new Reader(GermanPipeline.Create()).Read(Document.Create(headline, body, TextLanguage.German, new PublicationTime(new LocalDate(2026, 5, 4)), source));
}
