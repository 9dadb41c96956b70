using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Wires;

namespace Lagebild.Sources.Tests.Inputs;

public sealed class WireInputTests
{
    private const string Wire = """
        bdt0345 3 pl 112 dpa 0567

        Außenpolitik/Norland/Südland/
        (Zusammenfassung 1500)
        ROUNDUP 2: Norlands Präsidentin reist nach Hafenstadt - Gespräche
        über den Grenzfluss
        Von Erika Muster und Max Beispiel, dpa =

        Hafenstadt (dpa) - Norlands Präsidentin Astrid Halvorsen reist am
        Montag nach Hafenstadt. Dort trifft sie den Verteidigungsminister
        Müller-
        Lüdenscheidt und will über die Nutzung des Grenzflusses verhan-
        deln. Die 52-
        jährige Politikerin sagte: «Wir reden über Nord-
        und Südufer.»

        Das Treffen soll zwei Tage dauern.

        # Notizblock

        ## Internet
        - [Programm](https://norland.example)

        * * * *
        Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt

        ## dpa-Kontakte
        - Autorin: Erika Muster, +49 30 000000
        dpa em yydpa a3 xy
        171230 Okt 25
        """;

    [Fact]
    public void A_wire_is_headline_and_text_without_what_is_meant_for_editors()
    {
        var report = WireInput.Read(Wire)!;

        Assert.Equal("Norlands Präsidentin reist nach Hafenstadt - Gespräche über den Grenzfluss", report.Headline);
        Assert.Equal(
            "Hafenstadt (dpa) - Norlands Präsidentin Astrid Halvorsen reist am Montag nach Hafenstadt. Dort trifft sie den Verteidigungsminister "
            + "Müller-Lüdenscheidt und will über die Nutzung des Grenzflusses verhandeln. Die 52-jährige Politikerin sagte: «Wir reden über Nord- und Südufer.»\n\n"
            + "Das Treffen soll zwei Tage dauern.",
            report.Body);
        Assert.Equal(("dpa", "2025-10-17"), (report.Source, report.Published));
    }

    [Fact]
    public void An_Austrian_wire_has_a_subtitle_and_an_end()
    {
        var report = WireInput.Read("""
            APA0123 5 II 0145 AA/WA                            Fr, 17.Okt 2025

            Außenpolitik/Südland/Verhandlungen

            Südlands Kanzler sagt Reise ab
            Utl.: Treffen mit Halvorsen soll im November nachgeholt werden =

               Weststadt (APA) - Der Kanzler von Südland hat seine Reise abgesagt. Er will
            sie im November nachholen.

               Gründe nannte er nicht.

            (Schluss) em/mb
            APA0123 2025-10-17/12:30
            """)!;

        Assert.Equal("Südlands Kanzler sagt Reise ab", report.Headline);
        Assert.Equal(
            "Treffen mit Halvorsen soll im November nachgeholt werden\n\nWeststadt (APA) - Der Kanzler von Südland hat seine Reise abgesagt. Er will sie im November nachholen.\n\nGründe nannte er nicht.",
            report.Body);
        Assert.Equal(("APA", "2025-10-17"), (report.Source, report.Published));
    }

    [Theory]
    [InlineData("(Zusammenfassung 1500)", false)]
    [InlineData("(Berichtigung: Ort im ersten Absatz)", true)]
    [InlineData("(Korrigierte Fassung)", true)]
    [InlineData("(Wiederholung)", false)]
    public void A_wire_keeps_its_number_and_whether_it_corrects_another(string version, bool isCorrection)
    {
        var report = WireInput.Read(Wire.Replace("(Zusammenfassung 1500)", version, StringComparison.Ordinal))!;
        Assert.Equal(("wire:dpa:2025-10-17:bdt0345", isCorrection), (report.Address, report.IsCorrection));
    }

    [Theory]
    [InlineData("Berichtigung: Halvorsen sagt Treffen ab", true)]
    [InlineData("KORREKTUR - Halvorsen sagt Treffen ab", true)]
    [InlineData("Korrektur der Grenze verlangt", false)]
    [InlineData("Halvorsen verlangt Berichtigung", false)]
    public void A_headline_tells_whether_a_report_corrects_another(string headline, bool isCorrection) =>
        Assert.Equal(isCorrection, new RawReport(headline, "Die Präsidentin hat das Treffen abgesagt.").ToDocument(new InputOptions(), null).IsCorrection);

    [Theory]
    [InlineData("(Berichtigung: Im zweiten Absatz wurde der Name korrigiert)")]
    [InlineData("(Korrigierte Fassung)")]
    [InlineData("+++ EILMELDUNG +++")]
    [InlineData("(Neu: mehr Details)")]
    [InlineData("(Wiederholung vom Vortag)")]
    public void The_kind_of_version_is_no_news(string version)
    {
        var report = WireInput.Read($"{version}\nHalvorsen sagt Treffen ab\n\nHafenstadt (afp) - Die Präsidentin hat das Treffen abgesagt.")!;

        Assert.Equal("Halvorsen sagt Treffen ab", report.Headline);
        Assert.Equal("Hafenstadt (afp) - Die Präsidentin hat das Treffen abgesagt.", report.Body);
    }

    [Theory]
    [InlineData("KORREKTUR: Halvorsen sagt ab", "Halvorsen sagt ab")]
    [InlineData("ROUNDUP/Halvorsen sagt ab", "ROUNDUP/Halvorsen sagt ab")]
    [InlineData("Analyse: Warum Halvorsen absagt", "Warum Halvorsen absagt")]
    [InlineData("Neu im Kino: drei Filme", "Neu im Kino: drei Filme")]
    [InlineData("Presse warnt: Es wird eng", "Presse warnt: Es wird eng")]
    [InlineData("Eilantrag: Gericht entscheidet", "Eilantrag: Gericht entscheidet")]
    public void Labels_are_taken_off_a_headline(string headline, string expected) => Assert.Equal(expected, WireWords.WithoutLabel(headline));

    [Theory]
    [InlineData("# Notizblock")]
    [InlineData("Redaktionelle Hinweise:")]
    [InlineData("Rückfragehinweis: Amt der Präsidentin, Presse")]
    [InlineData("Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt")]
    [InlineData("## dpa-Kontakte")]
    [InlineData("(Schluss) em")]
    public void What_stands_behind_the_news_goes(string line)
    {
        var report = WireInput.Read($"Halvorsen sagt ab\n\nDie Präsidentin hat das Treffen abgesagt.\n\n{line}\nErika Muster, +49 30 000000")!;

        Assert.Equal("Die Präsidentin hat das Treffen abgesagt.", report.Body);
    }

    [Theory]
    [InlineData("Halvorsen sagt ab\n\nDie Präsidentin hat abgesagt.\nKontakt: keiner, sagte sie, und meinte es.\nMehr nicht.")]
    [InlineData("Halvorsen sagt ab\n\nDie Berichtigung kam spät. Das sagte die Präsidentin.")]
    [InlineData("Orte der Erinnerung\n\nDie Ausstellung zeigt Orte.\nInternet und Fernsehen fehlen.")]
    [InlineData("Bund/Länder einig\n\nDie Konferenz hat sich geeinigt.")]
    [InlineData("A4 2026 gesperrt\n\nDie Autobahn bleibt gesperrt.")]
    [InlineData("Von Weizsäcker geehrt\n\nDie Stadt ehrt den Präsidenten.")]
    [InlineData("")]
    public void A_text_that_is_no_wire_is_left_alone(string text) => Assert.Null(WireInput.Read(text) is { } report && report.Body.Length < text.Length / 3 ? report : null);

    [Fact]
    public void A_headline_that_is_repeated_stands_once()
    {
        var report = WireInput.Read("dpa0123\nHalvorsen sagt ab =\n\nHALVORSEN SAGT AB\n\nHafenstadt (dpa) - Die Präsidentin hat das Treffen abgesagt.")!;

        Assert.Equal("Hafenstadt (dpa) - Die Präsidentin hat das Treffen abgesagt.", report.Body);
    }

    [Theory]
    [InlineData("verhan-", "deln", "verhandeln")]
    [InlineData("Müller-", "Lüdenscheidt", "Müller-Lüdenscheidt")]
    [InlineData("EU-", "Kommission", "EU-Kommission")]
    [InlineData("20-", "jährige", "20-jährige")]
    [InlineData("Nord-", "und Südufer", "Nord- und Südufer")]
    [InlineData("das Ufer", "des Flusses", "das Ufer des Flusses")]
    [InlineData("kam -", "und ging", "kam - und ging")]
    [InlineData("NATO-", "intern", "NATO-intern")]
    public void Lines_are_joined_at_hyphens_as_they_were_parted(string first, string second, string joined)
    {
        var text = new System.Text.StringBuilder(first);

        HardWraps.Append(text, second);

        Assert.Equal(joined, text.ToString());
    }

    [Fact]
    public void Plain_text_with_words_parted_at_its_width_is_joined()
    {
        var report = TextInput.Read("""
            Halvorsen reist

            Die Präsidentin von Norland reist am Montag nach Hafenstadt und will dort über den Grenz-
            fluss verhandeln, den beide Länder seit vielen Jahren gemeinsam nutzen und über den sie
            sich ebenso lange streiten.
            """);

        Assert.Equal("Die Präsidentin von Norland reist am Montag nach Hafenstadt und will dort über den Grenzfluss verhandeln, den beide Länder seit vielen Jahren gemeinsam nutzen und über den sie sich ebenso lange streiten.", report.Body);
    }

    [Theory]
    [InlineData("Kiel (dpa) - Minister Olaf Renk hat sich am Dienstag geeinigt. Das teilte Renks Spre-\ncherin mit.", "Kiel (dpa) - Minister Olaf Renk hat sich am Dienstag geeinigt. Das teilte Renks Sprecherin mit.")]
    [InlineData("Das sagte Anne Müller-\nLüdenscheid.", "Das sagte Anne Müller-Lüdenscheid.")]
    [InlineData("Das sagte die Spre-\ncherin.\nDer Rat tagt am Montag.", "Das sagte die Sprecherin.\n\nDer Rat tagt am Montag.")]
    [InlineData("Der Rat hat am Dienstag in Kiel über den Haushalt\nberaten.\nEs gehe um Geld für Nord-\nund Südufer.", "Der Rat hat am Dienstag in Kiel über den Haushalt beraten.\n\nEs gehe um Geld für Nord- und Südufer.")]
    [InlineData("Minister Olaf Renk und Landrat Bernd Kolk trafen sich in\nKiel.\nEs gab Tee.", "Minister Olaf Renk und Landrat Bernd Kolk trafen sich in Kiel. Es gab Tee.")]
    [InlineData("Termine am Mittwoch:\n10.00 Uhr: Sitzung des Rates\n12.00 Uhr: Empfang", "Termine am Mittwoch:\n\n10.00 Uhr: Sitzung des Rates\n\n12.00 Uhr: Empfang")]
    [InlineData("Die wichtigsten Punkte der Einigung über den Haushalt\n- Schulen\n- Straßen", "Die wichtigsten Punkte der Einigung über den Haushalt\n\n- Schulen\n\n- Straßen")]
    [InlineData("Der Rat tagt am Montag.\nDas Gericht tagt am Dienstag.", "Der Rat tagt am Montag.\n\nDas Gericht tagt am Dienstag.")]
    public void A_short_wire_is_joined_too(string text, string body) =>
        Assert.Equal(body, WireInput.Read($"bdt0312 3 pl 210 dpa 0456\nRegierung/Haushalt/\nRenk und Kolk einigen sich\n\n{text}")!.Body);

    [Theory]
    [InlineData("Das sagte Renks Spre-\ncherin Anne Müller-\nLüdenscheid.\nDer Rat tagt.", "Das sagte Renks Sprecherin Anne Müller-Lüdenscheid.\nDer Rat tagt.")]
    [InlineData("Es gehe um Nord-\nund Südufer.", "Es gehe um Nord- und Südufer.")]
    [InlineData("Der Rat tagt am Montag\nDas Gericht tagt am Dienstag", "Der Rat tagt am Montag\nDas Gericht tagt am Dienstag")]
    [InlineData("Punkte -\nSchulen", "Punkte -\nSchulen")]
    public void Plain_text_is_joined_where_a_line_ends_inside_a_word(string text, string body) =>
        Assert.Equal(body, TextInput.Read($"Renk reist\n\n{text}").Body);

    [Fact]
    public void Hostile_text_is_read_in_time()
    {
        foreach (var text in new[] { new string('(', 50_000), string.Concat(Enumerable.Repeat("a/", 100_000)), string.Concat(Enumerable.Repeat("dpa0123\n", 50_000)), string.Concat(Enumerable.Repeat("Von A ", 50_000)), string.Concat(Enumerable.Repeat("x-\n", 100_000)) })
            _ = TextInput.Read(text);
    }
}
