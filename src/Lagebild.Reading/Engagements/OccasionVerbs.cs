using System.Collections.Frozen;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Which arguments of a verb take part, and as what.</summary>
internal enum VerbFrame { Meet, With, Host, Guest, Travel, Invite, Body, Parliament, Inside, Sign }

/// <summary>A verb that tells of an occasion.</summary>
internal sealed record OccasionVerb(SignPattern? With, SignPattern? Without, EngagementKind Kind, VerbFrame Frame);

/// <summary>Finds occasions by verb (table <c>occasion-verbs.tsv</c>).</summary>
internal sealed class OccasionVerbs
{
    private readonly FrozenDictionary<string, List<OccasionVerb>> _verbs;

    public OccasionVerbs(IEnumerable<string[]> rows)
    {
        var verbs = new Dictionary<string, List<OccasionVerb>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var verb = new OccasionVerb(
                Pattern(row[1]), Pattern(row[2]), Enum.Parse<EngagementKind>(row[3], ignoreCase: true), Enum.Parse<VerbFrame>(row[4], ignoreCase: true));
            foreach (var form in row[0].Split('|'))
            {
                if (!verbs.TryGetValue(form, out var list))
                    verbs[form] = list = [];
                list.Add(verb);
            }
        }
        _verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public OccasionVerb? Match(ParsedText text, int word, Segment segment)
    {
        var form = text.Tokens.FormString(word);
        if (word == text[word].Sentence.FirstWord)
            form = form.ToLowerInvariant();
        if (!_verbs.TryGetValue(form, out var verbs))
            return null;
        foreach (var verb in verbs)
        {
            if (verb.With is { } with && with.Find(text, segment) < 0)
                continue;
            if (verb.Without is { } without && without.Find(text, segment) >= 0)
                continue;
            return verb;
        }
        return null;
    }

    private static SignPattern? Pattern(string cell) => cell.Length > 0 ? SignPattern.Parse(cell) : null;
}
