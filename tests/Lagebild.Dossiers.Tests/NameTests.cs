using Lagebild.Dossiers.Names;
using Lagebild.Reading.Actors;

namespace Lagebild.Dossiers.Tests;

public class NameTests
{
    [Theory]
    [InlineData("Selenskyj", "Zelensky", "Zelenskyy", "Selenski", "Zelenskij")]
    [InlineData("Orban", "Orbán")]
    [InlineData("Medwedew", "Medvedev")]
    [InlineData("Dmitrijew", "Dmitriev", "Dmitriyev")]
    [InlineData("Lawrow", "Lavrov")]
    [InlineData("Schoigu", "Shoigu")]
    [InlineData("Gorbatschow", "Gorbachev")]
    [InlineData("Chodorkowski", "Khodorkovsky")]
    [InlineData("Jelzin", "Yeltsin")]
    [InlineData("Netanjahu", "Netanyahu")]
    [InlineData("Müller", "Mueller", "Muller")]
    [InlineData("Lukaschenko", "Lukashenko")]
    [InlineData("Erdoğan", "Erdogan")]
    [InlineData("Szijjártó", "Szijjarto")]
    public void Transliterations_of_one_name_have_one_skeleton(params string[] spellings) =>
        Assert.Single(spellings.Select(NameFolding.Fold).Distinct());

    [Theory]
    [InlineData("Schmidt", "Schmitt")]
    [InlineData("Merz", "Merkel")]
    [InlineData("Putin", "Poutine")]
    [InlineData("Rubio", "Rubin")]
    public void Different_names_keep_different_skeletons(string left, string right) =>
        Assert.NotEqual(NameFolding.Fold(left), NameFolding.Fold(right));

    [Theory]
    [InlineData("USA", "Vereinigte Staaten")]
    [InlineData("Russland", "Russische Föderation")]
    [InlineData("Großbritannien", "United Kingdom")]
    public void Names_of_one_state_are_one(string left, string right) =>
        Assert.Equal(NameForm.Of(left, ActorKind.State), NameForm.Of(right, ActorKind.Unknown));

    [Fact]
    public void Cities_are_the_same_in_either_language() =>
        Assert.Equal(NameForm.PlaceKey("Kyjiw"), NameForm.PlaceKey("Kiev"));
}
