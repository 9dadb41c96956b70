using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>The status that a word around an occasion gives (table <c>status-signs.tsv</c>).</summary>
internal sealed class StatusSigns
{
    private readonly List<(SignPattern Sign, EngagementStatus Status, bool NeedsNoun)> _rows =
    [
        .. TsvTable.Rows(typeof(StatusSigns).Assembly, "Engagements/German/status-signs.tsv", 3)
            .Select(r => (SignPattern.Parse(r[0]), Enum.Parse<EngagementStatus>(r[1], ignoreCase: true), r[2] == "x")),
    ];

    public static StatusSigns German { get; } = new();

    /// <param name="words">The text.</param>
    /// <param name="mention">The occasion; the signs of its clause count.</param>
    /// <param name="isNoun">True where it is told by a noun.</param>
    /// <param name="isScene">True where the clause tells of something else that happens there.</param>
    public EngagementStatus? Of(ParsedText words, OccasionMention mention, bool isNoun, bool isScene)
    {
        foreach (var (sign, status, needsNoun) in _rows)
        {
            if (needsNoun && !isNoun || isScene && !CountsAtScene(status, isNoun))
                continue;
            if (sign.Find(words, mention.Clause) is >= 0 and var at && (isNoun || at != mention.Word))
                return status == EngagementStatus.Proposed && mention.Kind is EngagementKind.Summit or EngagementKind.Conference ? EngagementStatus.Planned : status;
        }
        return null;
    }

    /// <summary>What every sign in a stretch speaks for, each status once.</summary>
    public IEnumerable<EngagementStatus> AllIn(ParsedText words, Segment stretch)
    {
        var seen = 0;
        foreach (var (sign, status, _) in _rows)
        {
            if ((seen & (1 << (int)status)) != 0 || sign.Find(words, stretch) < 0)
                continue;
            seen |= 1 << (int)status;
            yield return status;
        }
    }

    /// <summary>A finite verb tells that it happens; whoever wants or plans something beside it wants something else.</summary>
    private static bool CountsAtScene(EngagementStatus status, bool isNoun) => isNoun
        ? status is EngagementStatus.Held or EngagementStatus.Ongoing
        : status is not (EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Planned);
}
