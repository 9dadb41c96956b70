using Lagebild.Language;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Who stands behind an engagement's status. What somebody says is told by that speaker, and the report commits itself to nothing; what it tells
/// in its own words it vouches for itself. The source that decided the status comes first.
/// </summary>
internal sealed class Vouching(Material material, ValueArray<Statement> statements)
{
    public ValueArray<Vouch> Of(Occasion occasion)
    {
        var vouches = new List<Vouch>();
        foreach (var word in occasion.Words.Where(w => !IsHeadline(w)).Prepend(occasion.Deciding).Distinct())
        {
            var statement = Said(word);
            if (statement is { Speaker: null } || vouches.Exists(v => v.Source?.Name == statement?.Speaker?.Name))
                continue;
            var status = word == occasion.Deciding ? occasion.Status : occasion.Statuses[IndexOf(occasion, word)];
            if (Stand(status, occasion.Status, statement?.Force) is { } value)
                vouches.Add(new Vouch(statement?.Speaker, value, material.Sentence(word)));
        }
        if (!vouches.Exists(v => v.Source is null))
            vouches.Add(new Vouch(null, FactValue.Underspecified, material.Sentence(occasion.Deciding)));
        return vouches.ToValueArray();
    }

    private bool IsHeadline(int word) => material.Words[word].Sentence.Kind == Language.Tokens.SentenceKind.Headline;

    private static int IndexOf(Occasion occasion, int word)
    {
        for (var i = 0; i < occasion.Words.Count; i++)
        {
            if (occasion.Words[i] == word)
                return i;
        }
        return 0;
    }

    /// <summary>The innermost statement whose content holds the word.</summary>
    private Statement? Said(int word)
    {
        var at = material.Words[word].Range;
        return statements.Where(s => s.Content.Any(c => c.Range.Start <= at.Start && at.End <= c.Range.End)).MinBy(s => s.Content.Sum(c => c.Range.Length));
    }

    /// <summary>
    /// What a source stands for, on the scale of FactBank; null where its words settle nothing. Who wants an occasion holds it for possible, however it
    /// ends: that another refused it is not his word. A passing word that tells the opposite of what the report decides counts only as a denial.
    /// </summary>
    private static FactValue? Stand(EngagementStatus told, EngagementStatus decided, Force? force) => force switch
    {
        Force.Hopes or Force.Proposes or Force.Demands or Force.Asks or Force.Offers or Force.Invites => told == EngagementStatus.Cancelled ? null : FactValue.Possible,
        Force.Denies => FactValue.CertainlyNot,
        Force.LeavesOpen => IsOff(told) ? FactValue.PossiblyNot : FactValue.Possible,
        Force.Refuses => Certainty(told),
        _ => IsOff(told) == IsOff(decided) ? Certainty(told) : null,
    };

    private static bool IsOff(EngagementStatus status) => Certainty(status) == FactValue.CertainlyNot;

    private static FactValue Certainty(EngagementStatus status) => status switch
    {
        EngagementStatus.Held or EngagementStatus.Ongoing => FactValue.Certain,
        EngagementStatus.Planned or EngagementStatus.Confirmed => FactValue.Probable,
        EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Postponed => FactValue.Possible,
        EngagementStatus.Failed or EngagementStatus.Cancelled or EngagementStatus.Rejected => FactValue.CertainlyNot,
        _ => FactValue.Underspecified,
    };
}
