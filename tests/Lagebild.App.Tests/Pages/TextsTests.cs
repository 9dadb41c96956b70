using System.Text.RegularExpressions;
using Lagebild.Pages;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Times;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Events;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Statements;
using Lagebild.Storage;

namespace Lagebild.App.Tests.Pages;

public sealed partial class TextsTests
{
    private static readonly Type[] Worded =
    [
        typeof(TextLanguage), typeof(EngagementKind), typeof(EngagementStatus), typeof(ParticipantRole), typeof(SlotName), typeof(StatementForm),
        typeof(StatementMedium), typeof(Force), typeof(ChannelKind), typeof(ActorKind), typeof(FactValue), typeof(Reality), typeof(PloverType),
        typeof(NameType), typeof(NameForm), typeof(TimexType), typeof(StorageProblem), typeof(NoteStanding), typeof(FactKind),
    ];

    [Fact]
    public void Both_languages_say_the_same_things() =>
        Assert.Equal(Texts.For(UiLanguage.German).Keys.Order(), Texts.For(UiLanguage.English).Keys.Order());

    [Fact]
    public void Both_languages_fill_in_the_same_values()
    {
        foreach (var key in Texts.For(UiLanguage.German).Keys)
            Assert.Equal((key, Holes(UiLanguage.German, key)), (key, Holes(UiLanguage.English, key)));
    }

    [Fact]
    public void Every_value_that_a_page_shows_has_a_word()
    {
        var missing = Worded.SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}.{n}")).Where(k => Texts.For(UiLanguage.German).Find(k) is null);
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData(0, 1, "New: 0 reports, 1 note")]
    [InlineData(1, 2, "New: 1 report, 2 notes")]
    [InlineData(21, 0, "New: 21 reports, 0 notes")]
    public void One_is_no_plural(int reports, int notes, string said) =>
        Assert.Equal(said, Texts.For(UiLanguage.English).Format("note.newSince", reports, notes));

    [Fact]
    public void Words_for_one_and_for_many_stand_in_both_languages()
    {
        foreach (var texts in new[] { Texts.For(UiLanguage.German), Texts.For(UiLanguage.English) })
            Assert.All(texts.Keys.Where(k => texts[k].Contains('|')), k => Assert.Matches(@"^([^|]|\{\d\|[^|{}]+\|[^|{}]+\})*$", texts[k]));
    }

    private static string Holes(UiLanguage language, string key) =>
        string.Join(',', Hole().Matches(Texts.For(language)[key]).Select(m => m.Value).Distinct().Order());

    [GeneratedRegex(@"(?<!\{)\{\d\}")]
    private static partial Regex Hole();
}
