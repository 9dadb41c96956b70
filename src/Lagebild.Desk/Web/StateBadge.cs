using Lagebild.Pages;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Web;

/// <summary>How an engagement stands, in a word and a tone: the same on every page.</summary>
internal static class StateBadge
{
    /// <param name="status">The status that holds.</param>
    /// <param name="isDue">Whether its day has passed and nothing confirms that it took place.</param>
    /// <param name="texts">The interface's language.</param>
    /// <param name="hasNewDay">Whether it stands on the day to which it was postponed.</param>
    public static Badge Of(EngagementStatus status, bool isDue, Texts texts, bool hasNewDay = false) => isDue
        ? new Badge(texts["dossier.unconfirmed"], Tone.Open)
        : new Badge(hasNewDay && status == EngagementStatus.Postponed ? texts["card.movedHere"] : texts.Of(status), EngagementLines.ToneOf(status));
}
