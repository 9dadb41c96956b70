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
            vouches.Add(new Vouch(statement?.Speaker, Value(status, statement?.Force), material.Sentence(word)));
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

    /// <summary>The status on the scale of FactBank; a hope is only possible, a denial denies.</summary>
    private static FactValue Value(EngagementStatus status, Force? force) => (force, Certainty(status)) switch
    {
        (Force.Denies, _) => FactValue.CertainlyNot,
        (Force.LeavesOpen, FactValue.Certain or FactValue.Probable) => FactValue.Possible,
        (Force.Hopes or Force.Proposes or Force.Demands or Force.Asks or Force.Offers or Force.Invites, FactValue.Probable) => FactValue.Possible,
        var (_, value) => value,
    };

    private static FactValue Certainty(EngagementStatus status) => status switch
    {
        EngagementStatus.Held or EngagementStatus.Ongoing => FactValue.Certain,
        EngagementStatus.Planned or EngagementStatus.Confirmed => FactValue.Probable,
        EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Postponed => FactValue.Possible,
        EngagementStatus.Failed or EngagementStatus.Cancelled or EngagementStatus.Rejected => FactValue.CertainlyNot,
        _ => FactValue.Underspecified,
    };
}
