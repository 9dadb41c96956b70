using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Phrases that stand for parties named before: "beide Seiten", "die drei Länder", "die beiden Präsidenten" (table
/// <c>group-nouns.tsv</c>).
/// </summary>
internal static class Groups
{
    private const int LongestArticle = 8;

    private static readonly List<string[]> Rows = [.. TsvTable.Rows(typeof(Groups).Assembly, "Engagements/German/group-nouns.tsv", 3)];

    private static readonly List<(string Noun, string Of)> Nouns = [.. Rows.Where(r => r[1] == "noun").Select(r => (r[0], r[2]))];

    private static readonly string[] Numbers = [.. Rows.Where(r => r[1] == "number").Select(r => r[0])];

    private static readonly HashSet<string> Members = [.. Rows.Where(r => r[1] == "members").Select(r => r[0])];

    /// <summary>What the phrase stands for, or null where it stands for itself.</summary>
    public static Group? Of(Material material, Party party)
    {
        var text = party.Evidence.Quote;
        if (Nouns.Find(g => text.EndsWith(g.Noun, StringComparison.Ordinal)) is not { Noun: not null } row)
            return null;
        var start = party.Evidence.Range.Start;
        var length = Math.Min(LongestArticle, start);
        var before = material.Words.Text.AsSpan(start - length, length);
        foreach (var number in Numbers)
        {
            if (text.StartsWith(number, StringComparison.OrdinalIgnoreCase) || text.Contains(" " + number + " ", StringComparison.Ordinal)
                || before.TrimEnd().EndsWith(number, StringComparison.OrdinalIgnoreCase))
                return new Group(Size(number), row.Of);
        }
        return null;
    }

    /// <summary>What such a phrase in a stretch stands for: "hatten die beiden Staatsoberhäupter einander getroffen".</summary>
    public static Group? In(ParsedText words, Segment segment)
    {
        for (var w = segment.First; w + 1 < segment.End; w++)
        {
            if (words.Tokens.FormString(w).ToLowerInvariant() is var number && Numbers.Contains(number) && Nouns.Find(g => words.Tokens.Form(w + 1) is var form && form.SequenceEqual(g.Noun)) is { Noun: not null } row)
                return new Group(Size(number), row.Of);
        }
        return null;
    }

    private static int Size(string number) => number switch { "drei" => 3, "vier" => 4, _ => 2 };

    /// <summary>"die Delegierten", "die Außenminister": members of a body, more than one.</summary>
    public static bool IsMembers(Party party) => Members.Contains(party.Name.Split(' ')[0]) || Members.Contains(party.Evidence.Quote.Split(' ')[0]);

    /// <summary>
    /// The parties of an occasion that a group may mean beside those already told: those whose role fits, as states where it means states.
    /// </summary>
    public static List<Party> In(Material material, Group group, Occasion occasion, List<Participant> told)
    {
        var present = occasion.Participants.Select(p => p.Party)
            .Where((p, i) => occasion.Participants[i].Role != ParticipantRole.Excluded && !told.Exists(t => Representation.IsSame(material, p, t.Party)));
        if (group.Of == "state")
            return [.. present.Select(p => StateOf(material, p)).DistinctBy(p => p.Name).Take(group.Size)];
        if (group.Of.Length == 0)
            return [.. present.Take(group.Size)];
        var titles = SignPattern.Parse(group.Of);
        return [.. present.Where(p => Actor(material, p) is { Kind: ActorKind.Person } person && person.Roles.Any(r => titles.Matches(r.Title))).Take(group.Size)];
    }

    /// <summary>The state whose office a person holds; anybody else as he is.</summary>
    private static Party StateOf(Material material, Party party)
    {
        if (Actor(material, party) is not { Kind: ActorKind.Person } person)
            return party;
        var held = person.Roles.Select(r => Offices.Of(material, r)).Select(o => o is null ? null : ActorTables.Of(TextLanguage.German).Names.Find(o))
            .FirstOrDefault(n => n is { Kind: ActorKind.State or ActorKind.Alliance });
        return held is not null ? new Party(held.Name, material.Actors.Find(held.Name)?.Id, party.Evidence) : party;
    }

    private static Actor? Actor(Material material, Party party) => party.Actor is { } id ? material.Actors.Find(id) : null;
}

/// <summary>How many are meant, and who: anybody (empty), <c>state</c>, or a pattern of role titles.</summary>
internal readonly record struct Group(int Size, string Of);
