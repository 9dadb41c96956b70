using Lagebild.Networks.Linear;
using Lagebild.Networks.Trees;
using Lagebild.Reading.Events.Candidates;
using Lagebild.Reading.Events.Features;

namespace Lagebild.Reading.Events.Decisions;

/// <summary>From the words of an article to its events: which words tell one, who does it to whom, which of them a careful reader would note.</summary>
internal static class EventDecision
{
    /// <summary>Words, types and parties that are less likely are passed over; the last decision drops what these let through too freely.</summary>
    public const int LeastWord = 3000, LeastType = 2000, LeastActor = 8000, LeastRecipient = 26214;

    /// <summary>The first decision.</summary>
    public static List<TypedWord> Types(EventView view, LinearModel model)
    {
        var found = new List<TypedWord>();
        var features = new FeatureList();
        var probabilities = new int[model.Labels.Count];
        foreach (var word in view.Words)
        {
            TypeFeatures.Write(view, word, features);
            model.Predict(features, probabilities);
            if (Softmax.One - probabilities[0] >= LeastWord)
                found.Add(new TypedWord(word, [.. probabilities]));
        }
        return found;
    }

    /// <summary>The second decision: for each word and party that he does it, and that he undergoes it.</summary>
    public static List<EventDraft> Drafts(EventView view, IReadOnlyList<TypedWord> words, LinearModel model)
    {
        var told = new Dictionary<(PloverType, int), List<ToldEvent>>();
        var features = new FeatureList();
        var of = new PartyFeatures(view);
        var probabilities = new int[model.Labels.Count];
        foreach (var word in words)
        {
            var near = new List<(EventParty Party, int Actor, int Recipient)>();
            foreach (var (party, place) in of.Near(word.Word))
            {
                of.Write(word, party, place, features);
                model.Predict(features, probabilities);
                near.Add((party, probabilities[1], probabilities[2]));
            }
            foreach (var (actor, probability, _) in near)
            {
                if (probability >= LeastActor && EventActors.MayAct(view, word.Word, actor))
                    Add(word, actor, probability, Recipient(view, word.Word, near.Where(n => n.Party != actor).Select(n => (n.Party, n.Recipient))), told);
            }
        }
        return [.. told.Select(t => new EventDraft(view, t.Key.Item1, view.Parties[t.Key.Item2], t.Value)).OrderBy(d => d.Words[0].Typed.Word).ThenBy(d => d.Actor.Index).ThenBy(d => d.Type)];
    }

    /// <summary>The likeliest; whom the word's clause names as its object counts four times.</summary>
    private static EventParty? Recipient(EventView view, int word, IEnumerable<(EventParty Party, int Probability)> near) =>
        near.Select(n => (n.Party, Probability: EventActors.Undergoes(view, word, n.Party) ? 4 * n.Probability : n.Probability))
            .Where(n => n.Probability >= LeastRecipient).OrderByDescending(n => n.Probability).Select(n => n.Party).FirstOrDefault();

    private static void Add(TypedWord word, EventParty actor, int probability, EventParty? recipient, Dictionary<(PloverType, int), List<ToldEvent>> told)
    {
        foreach (var type in TypedWord.Types)
        {
            var ofType = word.Probabilities[TypedWord.LabelOf(type)];
            if (ofType < LeastType)
                continue;
            if (!told.TryGetValue((type, actor.Index), out var list))
                told[(type, actor.Index)] = list = [];
            list.Add(new ToldEvent(word, ofType, probability, recipient));
        }
    }

    /// <summary>The third decision: that a careful reader would note it, in units of 1/65536.</summary>
    public static List<(EventDraft Draft, int Keep)> Keep(EventView view, IReadOnlyList<EventDraft> drafts, LinearModel model)
    {
        var features = new FeatureList();
        var of = new EventKeepFeatures(view, drafts);
        var decided = new List<(EventDraft, int)>();
        foreach (var draft in drafts)
        {
            of.Write(draft, features);
            decided.Add((draft, model.PredictYes(features)));
        }
        return decided;
    }

    /// <summary>A second look at what a careful reader would note, beside what else the article may tell.</summary>
    public static List<(EventDraft Draft, int Keep)> KeepAgain(EventView view, IReadOnlyList<(EventDraft Draft, int Keep)> decided, BoostedTrees trees)
    {
        var context = new EventKeepContext(view, decided);
        Span<int> numbers = stackalloc int[EventKeepContext.Count];
        var again = new List<(EventDraft, int)>();
        for (var i = 0; i < decided.Count; i++)
        {
            context.Write(i, numbers);
            again.Add((decided[i].Draft, trees.PredictYes(numbers)));
        }
        return again;
    }
}
