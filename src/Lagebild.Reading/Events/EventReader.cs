using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Events.Candidates;
using Lagebild.Reading.Events.Decisions;

namespace Lagebild.Reading.Events;

/// <summary>Who did what to whom: words that may tell an event, decisions about their types and parties, and about which of them are told; then whether they happened.</summary>
internal sealed class EventReader(EventDecisions decisions)
{
    public List<Event> Read(ArticleView article)
    {
        var view = new EventView(article);
        var drafts = EventDecision.Drafts(view, EventDecision.Types(view, decisions.Type), decisions.Party);
        var decided = EventDecision.KeepAgain(view, EventDecision.Keep(view, drafts, decisions.Keep), decisions.Noting);
        return Build(view, decided.Where(d => d.Keep >= decisions.KeepFrom).Select(d => d.Draft));
    }

    /// <summary>The events of what is kept.</summary>
    public static List<Event> Build(EventView view, IEnumerable<EventDraft> kept)
    {
        var material = view.Article.Material;
        var found = new List<Event>();
        foreach (var draft in EventActors.OfOneCoordination(view, [.. kept]))
        {
            if (EventReality.Of(view, draft) is not { } reality)
                continue;
            var word = draft.Clearest.Typed.Word;
            found.Add(new Event(material.Sentence(word))
            {
                Type = draft.Type,
                Mode = draft.Words.Select(w => material.Language.Events.Words.Mode(view.Keys[w.Typed.Word], draft.Type)).FirstOrDefault(m => m is not null),
                Actor = Party(view, draft.Actor, word),
                Recipient = draft.Clearest.Recipient is { } recipient ? Party(view, recipient, word) : null,
                Reality = reality,
            });
        }
        return found;
    }

    /// <summary>The party, with the place that names it nearest to the word, before it rather than behind.</summary>
    private static Party Party(EventView view, EventParty party, int word)
    {
        var place = party.Places.MinBy(p => (Math.Abs(p.Sentence - view.Article.SentenceOf(word)), Math.Abs(p.FirstWord - word)))!;
        return new Party(party.Name, party.Actor?.Id, view.Article.Material.Quote(place.Mention.Range));
    }
}
