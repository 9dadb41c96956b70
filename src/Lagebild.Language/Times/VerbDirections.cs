using System.Collections.Frozen;

namespace Lagebild.Language.Times;

/// <summary>What forms of verbs tell about the direction of a clause, from tenses.tsv.</summary>
internal sealed class VerbDirections
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, TimeDirection>.AlternateLookup<ReadOnlySpan<char>>> _roles;

    /// <param name="rows">Role and forms of tenses.tsv; a form that ends in <c>~</c> also stands with the endings.</param>
    /// <param name="endings">Endings of adjectives.</param>
    public VerbDirections(IEnumerable<string[]> rows, string[] endings) =>
        _roles = rows.GroupBy(r => r[0]).ToFrozenDictionary(
            g => g.Key,
            g => g.SelectMany(r => r[1].Split(',')).SelectMany(f => f.EndsWith('~') ? endings.Select(e => f[..^1] + e) : [f]).Distinct(StringComparer.OrdinalIgnoreCase)
                .ToFrozenDictionary(f => f, _ => Direction(g.Key), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>(),
            StringComparer.Ordinal);

    /// <summary>A finite form where no tagger has spoken.</summary>
    public TimeDirection Untagged(ReadOnlySpan<char> form) => First(form, "past", "future", "present");

    /// <summary>A form of an auxiliary or modal, which the table knows better than any tagger.</summary>
    public TimeDirection Auxiliary(ReadOnlySpan<char> form) => First(form, "past-form", "present-form");

    /// <summary>What an auxiliary makes beside another verb: "hat getroffen" is past, "wird treffen" future.</summary>
    public TimeDirection BesideVerb(ReadOnlySpan<char> form) => First(form, "perfect", "future-form");

    /// <summary>A participle in front of its noun: "die am Freitag begonnene Sitzung", "das für Freitag geplante Treffen".</summary>
    public TimeDirection Attribute(ReadOnlySpan<char> form) => First(form, "past-attribute", "future-attribute");

    /// <summary>True for a preposition before that which something is planned for: "für Montag".</summary>
    public bool IsAim(ReadOnlySpan<char> form) => Has("aim", form);

    /// <summary>True for a participle before a noun that looks ahead where an aim stands before it: "ein für Montag vereinbartes Treffen".</summary>
    public bool IsAimAttribute(ReadOnlySpan<char> form) => Has("aim-attribute", form);

    /// <summary>True for a participle that plans: "ist für Freitag angesetzt".</summary>
    public bool IsPlan(ReadOnlySpan<char> form) => Has("plan", form);

    /// <summary>True for a past form that makes a state of a participle: "war für Freitag geplant".</summary>
    public bool IsState(ReadOnlySpan<char> form) => Has("past-state", form);

    /// <summary>True for what makes a passive of a past: "war am Freitag vereinbart worden".</summary>
    public bool IsPassive(ReadOnlySpan<char> form) => Has("past-passive", form);

    /// <summary>True for a past form of a modal verb that tells a plan: "sollte am Freitag beginnen".</summary>
    public bool IsIntent(ReadOnlySpan<char> form) => Has("intent", form);

    /// <summary>True for a preposition before that which something is put off to: "auf Januar verschoben".</summary>
    public bool IsGoal(ReadOnlySpan<char> form) => Has("goal", form);

    /// <summary>True for a noun that such a preposition belongs to: "in der Nacht auf Mittwoch".</summary>
    public bool IsNoGoal(ReadOnlySpan<char> form) => Has("no-goal", form);

    /// <summary>True for a verb that puts something off or fixes it to a time: "verschob die Sitzung auf Mittwoch".</summary>
    public bool IsGoalVerb(ReadOnlySpan<char> form) => Has("goal-verb", form);

    /// <summary>True for a verb of agreeing on what is to come: "einigten sich auf ein Treffen im Mai".</summary>
    public bool IsAgreement(ReadOnlySpan<char> form) => Has("agreement", form);

    /// <summary>True for a participle that makes a perfect with "ist", where others make a passive of state.</summary>
    public bool IsPerfectWithBe(ReadOnlySpan<char> form) => Has("perfect-with-be", form);

    /// <summary>True for a verb whose infinitive has its own time: "es gelang, am Montag ... zu löschen" is past.</summary>
    public bool IsImplicative(ReadOnlySpan<char> form) => Has("implicative", form);

    /// <summary>True for the mark of an infinitive ("zu", "to").</summary>
    public bool IsInfinitiveMark(ReadOnlySpan<char> form) => Has("infinitive", form);

    /// <summary>True for what follows the infinitive's mark where it is a preposition ("to the").</summary>
    public bool IsNoInfinitive(ReadOnlySpan<char> form) => Has("no-infinitive", form);

    /// <summary>True for what parts clauses: marks, and words of the table ("that", "dass").</summary>
    public bool IsBoundary(ReadOnlySpan<char> form) => form is "," or ";" or ":" or "–" or "(" or ")" || Has("boundary", form);

    private TimeDirection First(ReadOnlySpan<char> form, params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (_roles.TryGetValue(role, out var forms) && forms.TryGetValue(form, out var direction))
                return direction;
        }
        return TimeDirection.Unknown;
    }

    private bool Has(string role, ReadOnlySpan<char> form) => _roles.TryGetValue(role, out var forms) && forms.ContainsKey(form);

    private static TimeDirection Direction(string role) => role switch
    {
        "past" or "past-form" or "perfect" or "past-attribute" => TimeDirection.Past,
        "future" or "future-form" or "future-attribute" or "plan" => TimeDirection.Future,
        _ => TimeDirection.Present,
    };
}

/// <summary>Whether a clause looks back or ahead.</summary>
internal enum TimeDirection : byte
{
    Unknown, Past, Present, Future,

    /// <summary>What was planned ("war für Freitag geplant", "wollten sich am Freitag treffen") may lie behind publication or ahead: the nearer day is meant.</summary>
    Either,
}
