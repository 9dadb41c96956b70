using Lagebild.App.Explain;
using Lagebild.Pages;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.App.Tests.Explain;

public sealed class ReasonTextTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData(ExplainedKind.Status, "c lemma10=zusammenkommen", "Verb: „zusammenkommen“ (erste Nennung)", "verb: “zusammenkommen” (first mention)")]
    [InlineData(ExplainedKind.Status, "c lemma+tensel1=enden+Past", "Verb: „enden“, Präteritum (letzte Nennung, Satz darüber)", "verb: “enden”, past tense (last mention, clause above)")]
    [InlineData(ExplainedKind.Status, "chain1=absagen", "Verb darüber: „absagen“ (erste Nennung)", "verb above: “absagen” (first mention)")]
    [InlineData(ExplainedKind.Status, "sentence signh=Cancelled", "Anzeichen im Satz für „abgesagt“ (Nennung in der Überschrift)", "sign in the sentence of “cancelled” (mention in the headline)")]
    [InlineData(ExplainedKind.Status, "lies+finite1=ahead+habenPres", "Verb: „haben“, Gegenwart, Termin nach dem Bericht (erste Nennung)", "verb: “haben”, present, date after the report (first mention)")]
    [InlineData(ExplainedKind.Participant, "where=here", "im selben Satz", "in the same sentence")]
    [InlineData(ExplainedKind.Participant, "path+prep=^objvnmod+mit", "Weg im Satzbau: ↑ Objekt ↓ Nomen beim Nomen, Präposition: „mit“", "way through the sentence: ↑ object ↓ noun on a noun, preposition: “mit”")]
    [InlineData(ExplainedKind.Participant, "company+actor=102+herePerson", "im selben Satz, Person, neben 1 Person, 0 Staaten, 2 Gremien", "in the same sentence, person, beside 1 person, 0 states, 2 bodies")]
    [InlineData(ExplainedKind.Participant, "pointing+rank=fardet dieser+0", "anderswo, „dieser“ als Verweis, im Text an Stelle 1", "elsewhere, “dieser” as pointing word, rank in the text 1")]
    [InlineData(ExplainedKind.Participant, "other clear=3", "andere klar Beteiligte: 3", "others who clearly take part: 3")]
    [InlineData(ExplainedKind.Participant, "other clear=here+3", "andere klar Beteiligte: im selben Satz, 3", "others who clearly take part: in the same sentence, 3")]
    [InlineData(ExplainedKind.Trigger, "childnsubj:pass=<PER>", "Subjekt: ein Name", "subject: a name")]
    [InlineData(ExplainedKind.Trigger, "lemma+argument=telefonieren+Oblique vorthing", "„telefonieren“, Umstand, Präposition: „vor“, Sache", "“telefonieren”, oblique, preposition: “vor”, thing")]
    [InlineData(ExplainedKind.Trigger, "pair-=c+++treffen", "Wortfolge: „c++“ „treffen“", "word pair: “c++” “treffen”")]
    [InlineData(ExplainedKind.Place, "prep=", "ohne Präposition", "without preposition")]
    [InlineData(ExplainedKind.Place, "distance+noun=verb+-5", "Verb, Abstand in Wörtern: 6–8 davor", "verb, distance in words: 6–8 before")]
    [InlineData(ExplainedKind.Place, "in a mention=Statepart", "Staat, als Teil", "state, as a part")]
    [InlineData(ExplainedKind.Keep, "what is told=14", "erzählt wird: mehrere, Zeit, Ort", "what is told: several, time, place")]
    [InlineData(ExplainedKind.Keep, "what is new=14", "Merkmal „what is new“", "feature “what is new”")]
    [InlineData(ExplainedKind.Status, "c tense10=Aorist", "Kennung „Aorist“ (erste Nennung)", "code “Aorist” (first mention)")]
    public void A_feature_is_said_in_words(ExplainedKind decision, string feature, string german, string english)
    {
        Assert.Equal(german, new ReasonText(Texts.For(UiLanguage.German)).Say(decision, feature));
        Assert.Equal(english, new ReasonText(Texts.For(UiLanguage.English)).Say(decision, feature));
    }

    [Theory]
    [InlineData("de", UiLanguage.German)]
    [InlineData("en", UiLanguage.English)]
    public void Every_reason_of_the_samples_has_words(string ui, UiLanguage language)
    {
        var texts = Texts.For(language);
        string[] unknown = [.. new[] { "why.other", "why.code" }.Select(k => texts[k].Split('{')[0] + texts["quote.open"])];

        _terminal.RunInstalled(["explain", "--facts", "--ui", ui, .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]);

        var reasons = _terminal.Out.Split('\n').Where(l => l.StartsWith("      ", StringComparison.Ordinal)).Select(l => l.Trim()).ToArray();
        Assert.True(reasons.Length > 1000, $"{reasons.Length} reasons");
        Assert.Empty(reasons.Where(r => unknown.Any(u => r.Contains(u, StringComparison.Ordinal))).Distinct());
    }
}
