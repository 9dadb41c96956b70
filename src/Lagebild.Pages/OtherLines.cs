using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Events;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;

namespace Lagebild.Pages;

/// <summary>Open questions, silences, actors and events as lines of a page.</summary>
public sealed class OtherLines(Report report, Citations citations, Texts texts)
{
    public ValueArray<Group> OpenQuestions() => One(report.OpenQuestions.Select(Line));

    public ValueArray<Group> Silences() => One(report.Silences.Select(Line));

    public ValueArray<Group> Actors() => One(report.Actors.Select(Line));

    public ValueArray<Group> Events() => One(report.Events.Select(Line));

    public static Tone ToneOf(Reality reality) => reality switch
    {
        Reality.Happened => Tone.Done,
        Reality.Planned => Tone.Planned,
        Reality.Denied => Tone.Stopped,
        _ => Tone.Open,
    };

    private static ValueArray<Group> One(IEnumerable<Line> lines)
    {
        var all = lines.ToValueArray();
        return all.IsEmpty ? [] : [new Group(all)];
    }

    private Line Line(OpenQuestion question) => new(question.Text.TrimEnd(' ', ',', ';', '.'))
    {
        Badge = new Badge(question.Slot is { } slot ? texts.Of(slot) : texts["value.open"], Tone.Open),
        IsSpoken = true,
        Details = Concerning(question),
        Citations = [question.Text == question.Evidence.Quote ? citations.OnlyWhere(question.Evidence) : citations.Of(question.Evidence)],
    };

    private ValueArray<Detail> Concerning(OpenQuestion question)
    {
        foreach (var engagement in report.Engagements)
        {
            if (engagement.Id == question.Engagement)
                return [new Detail(texts["slot.concerns"], [citations.Value(engagement.Title, engagement.Evidence)])];
        }
        return [];
    }

    private Line Line(Silence silence) => new(silence.Who.Name) { Citations = [citations.Of(silence.Evidence)] };

    private Line Line(Actor actor) => new(actor.Name)
    {
        Badge = new Badge(texts.Of(actor.Kind), Tone.Neutral),
        Details = actor.Roles.Where(r => StatementLines.AddsTo(actor.Name, r.Title, r.Of)).Select(r => citations.Value(StatementLines.Role(r, texts), r.Evidence)).DistinctBy(v => v.Text).ToValueArray()
            is { IsEmpty: false } roles ? [new Detail("", roles)] : [],
        Citations =
        [
            citations.OnlyWhere(actor.Mentions[0]),
            .. actor.Mentions.Skip(1).Select(m => citations.OnlyWhere(m) with { Where = "" }),
        ],
    };

    private Line Line(Event happening) => new(texts.Of(happening.Type) + (happening.Mode is { } mode ? $" ({texts.Find($"PloverMode.{mode}") ?? mode})" : ""))
    {
        Badge = new Badge(texts.Of(happening.Reality), ToneOf(happening.Reality)),
        Details = [.. Side("slot.by", happening.Actor), .. Side("slot.towards", happening.Recipient)],
        Citations = [citations.Of(happening.Evidence)],
    };

    private IEnumerable<Detail> Side(string label, Party? party) =>
        party is null ? [] : [new Detail(texts[label], [citations.Value(party.Name, party.Evidence)])];
}
