using System.Text;
using CsCheck;
using Lagebild.Language;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Tests.Statements;

public class StatementReaderTests
{
    [Fact]
    public void A_pronoun_in_the_next_sentence_speaks_for_the_same_actor()
    {
        var (_, statements, _) = Texts.Read("Außenminister Ivo Maric sagte, er reise nach Wien. Er hoffe, dass die Gespräche gelingen.");

        Assert.Equal(2, statements.Count);
        Assert.Equal(statements[0].Speaker!.Actor, statements[1].Speaker!.Actor);
    }

    [Fact]
    public void Free_indirect_speech_keeps_speaker_and_channel()
    {
        var (_, statements, _) = Texts.Read("„Wir helfen“, schrieb Ministerin Anna Weber auf Telegram. Das Geld liege bereit.");

        Assert.Equal(2, statements.Count);
        Assert.Equal(StatementForm.IndirectFreeIndirect, statements[1].Form);
        Assert.Equal(statements[0].Speaker, statements[1].Speaker);
        Assert.Equal("Telegram", statements[1].Channel?.Name);
    }

    [Fact]
    public void This_is_where_the_sentence_before_tells_the_channel_of()
    {
        var (_, statements, _) = Texts.Read(
            "Präsident Juan Ortega kündigt an, die Grenze zu öffnen. Dies teilte Ortega auf der Plattform Truth Social mit.");

        Assert.Equal(["Truth Social", "Truth Social"], statements.Select(s => s.Channel?.Name ?? ""));
    }

    [Theory]
    [InlineData("Die Alternative, die Weber nannte, wäre ein Verbot.")]
    [InlineData("Die Fragen, die sie stellte, beantwortete Anna Weber nicht.")]
    public void A_thing_that_somebody_names_does_not_speak(string text) =>
        Assert.DoesNotContain(Texts.Read(text).Statements, s => s.Speaker is { Name: var name } && name.StartsWith("Die ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Medienberichten zufolge ist der Hafen gesperrt.", "Medienberichte")]
    [InlineData("Mehreren Zeitungsberichten zufolge ist der Hafen gesperrt.", "Mehrere Zeitungsberichte")]
    [InlineData("Dem jüngsten Bericht zufolge ist der Hafen gesperrt.", "Der jüngste Bericht")]
    [InlineData("Nach den bisherigen Planungen soll der Bau beginnen.", "die bisherigen Planungen")]
    [InlineData("Laut einer neuen Studie ist der Hafen gesperrt.", "eine neue Studie")]
    [InlineData("Laut Polizei ist der Hafen gesperrt.", "Polizei")]
    public void A_source_is_named_in_the_nominative(string text, string name) =>
        Assert.Equal(name, Assert.Single(Texts.Read(text).Statements).Speaker?.Name);

    [Theory]
    [InlineData("„Wir helfen“, sagte Anna Weber der Zeitung „Morgenpost“.", "Morgenpost", ChannelKind.Outlet)]
    [InlineData("„Wir helfen“, sagte Anna Weber vor Journalisten.", "vor Journalisten", ChannelKind.PressConference)]
    [InlineData("„Wir helfen“, sagte Anna Weber auf einer Pressekonferenz in Riga.", "Pressekonferenz", ChannelKind.PressConference)]
    [InlineData("„Wir helfen“, schrieb Anna Weber auf X.", "X", ChannelKind.Platform)]
    [InlineData("„Wir helfen“, schrieb Anna Weber in einem Brief.", "Brief", ChannelKind.Letter)]
    [InlineData("„Wir helfen“, sagte Anna Weber im Deutschlandfunk.", "Deutschlandfunk", ChannelKind.Broadcast)]
    [InlineData("„Wir helfen“, sagte Anna Weber in einer Fernsehansprache.", "Fernsehansprache", ChannelKind.Speech)]
    public void A_channel_is_named(string text, string name, ChannelKind kind)
    {
        var channel = Assert.Single(Texts.Read(text).Statements).Channel;

        Assert.Equal((name, kind), (channel?.Name, channel?.Kind ?? ChannelKind.Other));
    }

    [Theory]
    [InlineData("Er las den Roman „Der Zauberberg“ im Zug.")]
    [InlineData("Die „Sea Star“ lief am Morgen aus dem Hafen aus.")]
    [InlineData("Das Gesetz tritt am Montag in Kraft.")]
    [InlineData("Einen Termin für das Treffen nannte keine der Seiten.")]
    [InlineData("Im Fall einer Einigung könnte der Gipfel im Mai stattfinden.")]
    public void Titles_names_and_plain_reports_are_no_statements(string text) =>
        Assert.Empty(Texts.Read(text).Statements);

    [Theory]
    [InlineData("„Das ist nicht zu Ende, sagte der Minister.")]
    [InlineData("Das ist nicht zu Ende“, sagte der Minister.")]
    [InlineData("„Das ist »nicht“ zu Ende«, sagte der Minister.")]
    [InlineData("“Das ist verkehrt herum„, sagte der Minister.")]
    [InlineData("„ „ „ “ “ « » ‚ ’ \" ' ''")]
    [InlineData("\"\"\"\"\"\"\"\"")]
    [InlineData(", : ; – ( ) . , sagte , dass .")]
    [InlineData("sagte sagte sagte, dass dass dass")]
    public void Damaged_quotation_marks_do_no_harm(string text)
    {
        var (document, statements, _) = Texts.Read(text);

        foreach (var range in statements.SelectMany(s => s.Content))
            Assert.Equal(range.Range.Of(document.Text), range.Quote);
    }

    [Fact]
    public void A_quotation_of_five_thousand_words_is_one_statement()
    {
        var text = new StringBuilder("Der Minister sagte: „");
        for (var i = 0; i < 1000; i++)
            text.Append("Wir haben heute viel vor. ");
        var (_, statements, _) = Texts.Read(text.ToString().TrimEnd() + "“");

        Assert.Single(statements, s => s.Form == StatementForm.Direct && s.Content[0].Quote.Length > 20_000);
    }

    [Fact]
    public void Thousands_of_quotations_are_read_one_by_one()
    {
        var text = string.Concat(Enumerable.Repeat("„Wir bleiben hier“, sagte der Minister. ", 2000));

        Assert.Equal(2000, Texts.Read(text).Statements.Count);
    }

    [Fact]
    public void Without_anybody_named_there_is_no_speaker()
    {
        var (_, statements, actors) = Texts.Read("„Wir bleiben hier.“ Es hieß, man habe verhandelt. Es sei nichts entschieden.");

        Assert.Empty(actors.Actors);
        Assert.All(statements, s => Assert.Null(s.Speaker?.Actor));
    }

    [Fact]
    public void Any_soup_of_words_and_marks_gives_statements_within_the_text()
    {
        string[] words = ["sagte", "dass", "der Minister", "„", "“", "»", "«", "\"", "'", ",", ":", ".", "laut", "nach Angaben", "wie", "so", "zu gehen", "hieß es", "Das", "mit", "und", "sei", "habe", "Berlin", "kündigte", "an", "\n\n", "(", ")"];
        Gen.Int[0, words.Length - 1].Array[0, 40].Select(at => string.Join(' ', at.Select(i => words[i]))).Sample(text =>
        {
            var (document, statements, _) = Texts.Read(text);
            return statements.All(s => s.Content.Count > 0 && s.Content.All(c => c.Range.Of(document.Text) == c.Quote));
        }, iter: 200);
    }
}
