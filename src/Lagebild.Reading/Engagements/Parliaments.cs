using Lagebild.Language;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Tells parliaments and councils by their names (table <c>parliaments.tsv</c>).</summary>
internal sealed class Parliaments
{
    private readonly SignPattern _nouns = SignPattern.Parse(string.Join(
        '|', TsvTable.Rows(typeof(Parliaments).Assembly, "Engagements/German/parliaments.tsv", 1).Select(r => r[0])));

    public static Parliaments German { get; } = new();

    public bool IsOne(string name) => name.Split(' ').Any(w => _nouns.Matches(w));
}
