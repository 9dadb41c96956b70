using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>What the adjectives before a noun say of its occasion (table <c>adjective-status.tsv</c>).</summary>
internal sealed class OccasionAdjectives
{
    private const int MostWordsBefore = 9;

    private readonly List<(SignPattern Adjective, EngagementStatus? Status, bool IsAnother)> _rows =
    [
        .. TsvTable.Rows(typeof(OccasionAdjectives).Assembly, "Engagements/German/adjective-status.tsv", 3)
            .Select(r => (SignPattern.Parse(r[0]), r[1].Length > 0 ? Enum.Parse<EngagementStatus>(r[1], ignoreCase: true) : (EngagementStatus?)null, r[2] == "x")),
    ];

    public static OccasionAdjectives German { get; } = new();

    /// <summary>A status, whether another occasion than the one spoken of is meant, and whether one "such" as it.</summary>
    public (EngagementStatus? Status, bool IsAnother, bool IsSuch) Before(ParsedText words, int noun)
    {
        EngagementStatus? status = null;
        var (another, such) = (false, false);
        for (var w = noun - 1; w >= words[noun].Sentence.FirstWord && w >= noun - MostWordsBefore; w--)
        {
            var form = words.Tokens.Form(w);
            if (form is "," or ";" or ":" or "–")
                break;
            such |= form.StartsWith("solch", StringComparison.Ordinal);
            foreach (var row in _rows)
            {
                if (!char.IsLower(form[0]) && w > words[noun].Sentence.FirstWord || !row.Adjective.Matches(form))
                    continue;
                status ??= row.Status;
                another |= row.IsAnother;
                break;
            }
            if (form is "der" or "die" or "das" or "den" or "dem" or "des" or "ein" or "eine" or "einen" or "einem" or "einer" or "eines"
                || words[w].Feats.VerbForm == VerbForm.Fin)
                break;
        }
        return (status, another, such);
    }
}
