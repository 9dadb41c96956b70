using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Events;

/// <summary>Where the recipient of an event stands.</summary>
internal enum RecipientPlace { None, Object, Gegen, Von, An, Mit, Both }

/// <summary>A verb for a political event.</summary>
internal sealed record EventPredicate(
    SignPattern? With, SignPattern? Without, PloverType Type, string? Mode, RecipientPlace To, bool IsSpeech);

/// <summary>Finds event verbs by their forms (table <c>event-predicates.tsv</c>).</summary>
internal sealed class EventPredicates
{
    private readonly FrozenDictionary<string, List<EventPredicate>> _byForm;

    private EventPredicates()
    {
        var byForm = new Dictionary<string, List<EventPredicate>>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Rows(typeof(EventPredicates).Assembly, "Events/German/event-predicates.tsv", 7))
        {
            var predicate = new EventPredicate(
                Pattern(row[1]), Pattern(row[2]), Enum.Parse<PloverType>(row[3]), row[4].Length > 0 ? row[4] : null,
                Enum.Parse<RecipientPlace>(row[5], ignoreCase: true), row[6] == "happened");
            foreach (var form in row[0].Split('|'))
            {
                if (!byForm.TryGetValue(form, out var list))
                    byForm[form] = list = [];
                list.Add(predicate);
            }
        }
        _byForm = byForm.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static EventPredicates German { get; } = new();

    public EventPredicate? Match(ParsedText text, int word, Segment segment) =>
        _byForm.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Tokens.Form(word), out var predicates)
            ? predicates.Find(p => (p.With is null || p.With.Find(text, segment) >= 0) && (p.Without is null || p.Without.Find(text, segment) < 0))
            : null;

    private static SignPattern? Pattern(string cell) => cell.Length > 0 ? SignPattern.Parse(cell) : null;
}
