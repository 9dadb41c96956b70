using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Statements;

namespace Lagebild.Pages;

/// <summary>Statements as lines of a page, grouped by who speaks, in the order in which the speakers first speak.</summary>
public sealed class StatementLines(Report report, Citations citations, Texts texts)
{
    public ValueArray<Group> BySpeaker() => report.Statements.Where(s => !s.IsPointer).GroupBy(SpeakerKey).Select(Group).ToValueArray();

    public static Tone ToneOf(Force force) => force switch
    {
        Force.Announces or Force.Promises or Force.Offers or Force.Proposes or Force.Invites => Tone.Planned,
        Force.Confirms or Force.Agrees or Force.Decides => Tone.Firm,
        Force.Threatens or Force.Denies or Force.Refuses or Force.Accuses or Force.Warns or Force.Criticises => Tone.Stopped,
        Force.Hopes or Force.Demands or Force.Asks or Force.Expects or Force.Fears or Force.LeavesOpen or Force.Doubts => Tone.Open,
        _ => Tone.Neutral,
    };

    /// <summary>Roles in small type: "Außenminister (USA), früher Senator".</summary>
    public static string? Roles(Actor actor, Texts texts) =>
        string.Join(", ", actor.Roles.Where(r => AddsTo(actor.Name, r.Title, r.Of)).Select(r => Role(r, texts)).Distinct()) is { Length: > 0 } roles ? roles : null;

    /// <summary>Whether a role says more than the name: somebody who is known only as "Sprecher" is shown as that once, and a party is no office of its own.</summary>
    public static bool AddsTo(string name, string role, string? of) => role != of && (role != name || of is { Length: > 0 });

    public static string Role(Role role, Texts texts) => Role(role.Title, role.Of, role.IsFormer, texts);

    public static string Role(string role, string? of, bool isFormer, Texts texts)
    {
        // "Ex-Präsident" and "US-Präsident" say already that it is over, and of whom.
        var title = isFormer && !role.StartsWith("Ex-", StringComparison.OrdinalIgnoreCase) ? $"{texts["value.former"]} {role}" : role;
        var first = role.Split('-')[0];
        return of is { Length: > 0 } && !(first.Length < role.Length && of.StartsWith(first, StringComparison.Ordinal)) ? $"{title} ({of})" : title;
    }

    /// <summary>The resolved actor, else the name; statements without a speaker share one key.</summary>
    private static string SpeakerKey(Statement statement) => statement.Speaker switch
    {
        null => "",
        { Actor: { } actor } => actor.ToString(),
        var party => party.Name,
    };

    private Group Group(IEnumerable<Statement> statements)
    {
        var all = statements.ToList();
        var speaker = all[0].Speaker;
        var actor = report.Actor(speaker?.Actor);
        return new Group(all.Select(Line).ToValueArray())
        {
            Heading = actor?.Name ?? speaker?.Name ?? texts["value.unnamed"],
            Note = actor is null ? null : Roles(actor, texts),
        };
    }

    private Line Line(Statement statement)
    {
        var words = Wording.Of(statement);
        return new Line(statement.Form == StatementForm.Direct ? texts.Quote(words) : words)
        {
            IsSpoken = true,
            Badge = new Badge(texts.Of(statement.Force), ToneOf(statement.Force)),
            Details = [new Detail("", Manner(statement).ToValueArray()), .. Addressee(statement)],
            Citations =
            [
                .. statement.Content.Select(citations.OnlyWhere).Take(1),
                .. statement.Content.Skip(1).Concat(statement.Frame.IsEmpty ? statement.Cue : statement.Frame).Select(e => citations.OnlyWhere(e) with { Where = "" }),
            ],
        };
    }

    private IEnumerable<Value> Manner(Statement statement)
    {
        if (statement.Channel is { } channel)
            yield return citations.Value(channel.Name, channel.Evidence);
        if (statement.IsHearsay)
            yield return new Value(texts["value.hearsay"]);
        if (statement.IsFirstHand)
            yield return new Value(texts["value.firstHand"]);
        yield return new Value(texts.Of(statement.Form));
        if (texts.Of(statement.Medium) is { Length: > 0 } medium)
            yield return new Value(medium);
    }

    private IEnumerable<Detail> Addressee(Statement statement) => statement.Addressee is { } to
        ? [new Detail(texts["slot.addressee"], [citations.Value(to.Name, to.Evidence)])]
        : [];
}
