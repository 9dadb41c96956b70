using Lagebild.Pages;

namespace Lagebild.App.Tests.Pages;

public sealed class EdtfTextTests
{
    [Theory]
    [InlineData("2025-10-20", "20. Oktober 2025", "20 October 2025")]
    [InlineData("2025-10-20/2025-10-26", "20.–26. Oktober 2025", "20–26 October 2025")]
    [InlineData("2025-10-27/2025-11-02", "27. Oktober – 2. November 2025", "27 October – 2 November 2025")]
    [InlineData("2025-12-29/2026-01-04", "29. Dezember 2025 – 4. Januar 2026", "29 December 2025 – 4 January 2026")]
    [InlineData("2025-08~", "etwa August 2025", "about August 2025")]
    [InlineData("2025", "2025", "2025")]
    [InlineData("2026-11-XX", "ein Tag im November 2026", "a day in November 2026")]
    [InlineData("2026-22", "Sommer 2026", "summer 2026")]
    [InlineData("2026-34", "2. Quartal 2026", "quarter 2 of 2026")]
    [InlineData("2026-05/..", "ab Mai 2026", "from May 2026")]
    [InlineData("../2026-05-01", "bis 1. Mai 2026", "until 1 May 2026")]
    [InlineData("2026-05-04T20:15", "4. Mai 2026, 20:15 Uhr", "4 May 2026, 20:15")]
    [InlineData("[2026-05-04,2026-05-05]", "eines von: 4. Mai 2026, 5. Mai 2026", "one of: 4 May 2026, 5 May 2026")]
    [InlineData("2026?", "vielleicht 2026", "perhaps 2026")]
    [InlineData("156X", "156X", "156X")]
    public void Values_are_said_in_words(string edtf, string german, string english)
    {
        Assert.Equal(german, EdtfText.Say(edtf, Texts.For(UiLanguage.German)));
        Assert.Equal(english, EdtfText.Say(edtf, Texts.For(UiLanguage.English)));
    }
}
