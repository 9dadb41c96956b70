using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Tells that nobody plans an occasion: "ein Treffen ist nicht geplant", "keine Pläne für ein Treffen" (table <c>negated-plans.tsv</c>).</summary>
internal sealed class NegatedPlans
{
    private readonly List<SignPattern> _signs =
        [.. TsvTable.Rows(typeof(NegatedPlans).Assembly, "Engagements/German/negated-plans.tsv", 1).Select(r => SignPattern.Parse(r[0]))];

    public static NegatedPlans German { get; } = new();

    public bool In(ParsedText words, Segment segment) => _signs.Exists(s => s.Find(words, segment) >= 0);
}
