using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Tests.Statements;

/// <summary>Who speaks to an outlet goes on speaking to it until somebody else speaks.</summary>
public sealed class InterviewTests
{
    [Theory]
    [InlineData("Der Plan sei tot, sagte Jan Ott der „Küstenzeitung“. Das Geld fehle. „Wir fangen neu an“, sagte Ott.", "Küstenzeitung", "Küstenzeitung", "Küstenzeitung")]
    [InlineData("Der Plan sei tot, sagte Jan Ott im Gespräch mit dieser Zeitung. „Wir fangen neu an“, so Ott.", "diese Zeitung", "diese Zeitung")]
    [InlineData("Der Plan sei tot, sagte Jan Ott den Zeitungen der Mediengruppe Weserland.", "Mediengruppe Weserland")]
    [InlineData("Der Plan sei tot, sagte Jan Ott der „Küstenzeitung“. Uta Senn sagte, sie sehe das anders. „Wir fangen neu an“, sagte Ott.", "Küstenzeitung", null, null)]
    [InlineData("Der Plan sei tot, sagte Jan Ott der „Küstenzeitung“. Im Mai hatte Ott gesagt, der Plan sei gut.", "Küstenzeitung", null)]
    [InlineData("Der Plan sei tot, sagte Jan Ott der „Küstenzeitung“. Ott forderte mehr Geld.", "Küstenzeitung", null)]
    [InlineData("Der Plan sei tot, sagte Jan Ott in einer Rede. „Wir fangen neu an“, sagte Ott.", "Rede", null)]
    [InlineData("Der Plan sei tot, sagte Jan Ott der „Küstenzeitung“. „Wir fangen neu an“, sagte Ott dem Sender Nordwelle. „Bald“, sagte Ott.", "Küstenzeitung", "Nordwelle", "Nordwelle")]
    public void The_outlet_is_that_of_the_first_words_as_long_as_the_same_one_speaks(string text, params string?[] channels) =>
        Assert.Equal(channels, Texts.Read(text).Statements.Select(s => s.Channel?.Name));

    [Fact]
    public void Where_a_report_holds_little_but_an_interview_others_only_interrupt_it()
    {
        const string Text = "Der Plan sei tot, sagte Jan Ott der „Küstenzeitung“. „Wir fangen neu an“, sagte Ott. Er werde kommen, sagte Ott. Uta Senn sagte, sie komme auch. „Bald“, sagte Ott. Das sei nötig, sagte Ott.";

        Assert.Equal(["Küstenzeitung", "Küstenzeitung", "Küstenzeitung", null, "Küstenzeitung", "Küstenzeitung"], Texts.Read(Text).Statements.Select(s => s.Channel?.Name));
    }
}
