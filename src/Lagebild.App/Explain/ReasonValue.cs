using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Pages;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements;

namespace Lagebild.App.Explain;

/// <summary>
/// A value of a feature in words. The format of its place in a row says what it is: a word of the report (<c>w</c>), a way through the tree (<c>path</c>), an
/// enumeration; what is none of those with a spelling of their own has rows <c>why.FORMAT.VALUE</c>. <c>near.kind</c> is one of the former before one of the latter.
/// </summary>
internal sealed partial class ReasonValue(string value, Texts texts) : IFormattable
{
    /// <summary>Steps of a distance in words, from the fourth on; see <c>Buckets</c> of the reading.</summary>
    private static readonly string[] Distances = ["0", "1", "2", "3", "4–5", "6–8", "9–13", "14–25", "26+"];

    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null => value,
        "n" => value.TrimStart('+'),
        "w" => Quote(value),
        "pointer" => Quote(value.StartsWith("det ", StringComparison.Ordinal) ? value[4..] : value),
        "prep" => value.Length == 0 ? texts["why.prep.none"] : Fill("why.prep.some", value),
        "kind" => Enumerated<EngagementKind>(),
        "status" => Enumerated<EngagementStatus>(),
        "actor" => value == "thing" ? texts["why.actor.thing"] : Enumerated<ActorKind>(),
        "rel" => Row("rel", value.Split(':')[0]),
        "path" => Path(),
        "role" => Role(),
        "company" when value.Length == 3 => texts.Format("why.company", value[..1], value[1..2], value[2..]),
        "finite" => Finite(),
        "told" => Told(),
        "nth" => Moved(number => (number + 1).ToString(CultureInfo.InvariantCulture)),
        "steps" => Moved(steps => steps == 0 ? Distances[0] : texts.Format(steps < 0 ? "why.steps.before" : "why.steps.after", Distances[Math.Min(Math.Abs(steps), Distances.Length - 1)])),
        "rel.actor" or "role.actor" => Parted(BeforeActor(), format),
        "near.n" or "near.p" or "near.actor" or "near.kind" or "near.company" or "near.pointer" => Parted(BeforePlace(), format),
        "unnamed.n" or "unnamed.actor" => Parted(BeforeForm(), format),
        "actor.part" => Parted(BeforeWhole(), format),
        _ => Row(format, value),
    };

    private string Row(string of, string name) => texts.Find($"why.{of}.{name}") ?? Fill("why.code", name);

    private string Fill(string row, string word) => texts.Format(row, new ReasonValue(word, texts));

    private string Say(string part, string format) => new ReasonValue(part, texts).ToString(format, null);

    /// <summary>A lemma of the report, or what stands for names and numbers.</summary>
    private string Quote(string word) => word switch
    {
        "" => texts["why.nothing"],
        "<>" => texts["why.edge"],
        "<root>" => texts["why.topword"],
        "<name>" or "<PER>" or "<OTH>" => texts["why.name"],
        "<LOC>" => texts["why.placename"],
        "<ORG>" => texts["why.bodyname"],
        "<TIME>" => texts["why.timeword"],
        "<NUM>" => texts["why.numberword"],
        _ => texts.Quote(word.Replace('|', '/')),
    };

    private string Enumerated<T>() where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var known) && Enum.IsDefined(known) ? texts.Of(known) : Fill("why.code", value);

    private string Moved(Func<int, string> say) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? say(number) : Fill("why.code", value);

    /// <summary>Up and down the tree: "^obj" and "vnsubj" as arrows.</summary>
    private string Path() => value switch
    {
        "" => texts["why.path.same"],
        "far" => texts["why.path.far"],
        _ => string.Join(' ', Step().Matches(value).Select(s => $"{(s.Groups[1].Value == "^" ? '↑' : '↓')} {Row("rel", s.Groups[2].Value)}")),
    };

    /// <summary>A role in the clause, with its preposition: "Oblique mit".</summary>
    private string Role() => value.Split(' ', 2) is [var role, var preposition] ? $"{Row("role", role)}, {Say(preposition, "prep")}" : Row("role", value);

    /// <summary>An auxiliary, tense and mood of the finite verb, as far as they are told: "habenPres", "PresInd".</summary>
    private string Finite()
    {
        if (value == "none" || FiniteVerb().Match(value) is not { Success: true } verb)
            return Row("finite", value);
        var parts = new[] { verb.Groups[1].Value is { Length: > 0 } word ? Quote(word) : "", Tense(verb.Groups[2].Value, "utense"), Tense(verb.Groups[3].Value, "umood") };
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private string Tense(string name, string of) => name.Length == 0 ? "" : Row(of, name);

    /// <summary>How many take part, and whether time and place are told: the sum of 0 to 2, 4 and 8.</summary>
    private string Told() => Moved(sum => string.Join(", ", new[] { texts[$"why.told.who{sum & 3}"], (sum & 4) != 0 ? texts["why.told.time"] : "", (sum & 8) != 0 ? texts["why.told.place"] : "" }.Where(t => t.Length > 0)));

    /// <summary>Two things that the feature has as one word.</summary>
    private string Parted(Regex parts, string formats)
    {
        var of = formats.Split('.');
        return parts.Match(value) is { Success: true } found ? $"{Say(found.Groups[1].Value.TrimEnd(), of[0])}, {Say(found.Groups[2].Value, of[1])}" : Say(value, of[1]);
    }

    [GeneratedRegex(@"^(here|far)(.+)$")]
    private static partial Regex BeforePlace();

    [GeneratedRegex(@"^(plural|definite|indefinite|bare|far)(.+)$")]
    private static partial Regex BeforeForm();

    [GeneratedRegex(@"^(.+?)(Unknown|Person|State|Institution|Organisation|Alliance|Group|thing)$")]
    private static partial Regex BeforeActor();

    [GeneratedRegex(@"^(.+)(whole|part)$")]
    private static partial Regex BeforeWhole();

    [GeneratedRegex(@"^(\p{Ll}*)(None|Pres|Past)?(None|Ind|Sub|Imp)?$")]
    private static partial Regex FiniteVerb();

    [GeneratedRegex(@"([\^v])(vocative|parataxis|discourse|reparandum|dislocated|goeswith|compound|advmod|nummod|orphan|advcl|appos|fixed|nsubj|csubj|ccomp|xcomp|punct|amod|nmod|iobj|conj|case|expl|flat|list|mark|root|acl|aux|clf|cop|dep|det|obj|obl|cc)")]
    private static partial Regex Step();
}
