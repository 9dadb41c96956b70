using Lagebild.Reading.Factuality;

namespace Lagebild.Reading.Reports.Json;

/// <summary>The spelling of FactBank's values: CT+ PR+ PS+ CT- PR- PS- Uu.</summary>
internal static class FactBankNames
{
    private static readonly (FactValue Value, string Name)[] All =
    [
        (FactValue.Underspecified, "Uu"),
        (FactValue.Certain, "CT+"), (FactValue.Probable, "PR+"), (FactValue.Possible, "PS+"),
        (FactValue.CertainlyNot, "CT-"), (FactValue.ProbablyNot, "PR-"), (FactValue.PossiblyNot, "PS-"),
    ];

    public static string Of(FactValue value) => All.First(p => p.Value == value).Name;

    public static FactValue Parse(string name) => All.First(p => p.Name == name).Value;
}
