using System.Globalization;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Training.Decisions;

/// <summary>
/// Every annotated participant with what became of it, and every one told that is not annotated, as a table of tabs: to see what is missed. Columns: batch,
/// article, engagement, kind, name, role, kind of actor, distance in sentences to the nearest word of the occasion (99: no candidate), probability,
/// what became of it (found, missed, nodraft, nocandidate, false, ofnone), whether the occasion is kept, its words.
/// </summary>
internal static class ParticipantSheet
{
    public static void Write(IReadOnlyList<ArticleState> articles, string path)
    {
        using var writer = new StreamWriter(path);
        foreach (var article in articles)
        {
            foreach (var engagement in article.Gold.Engagements)
            {
                var occasion = article.Occasions.Where(o => DecisionTrainer.Meant(article, o.Draft) == engagement).MaxBy(o => o.Draft.Mentions.Count);
                foreach (var (name, role) in engagement.Participants)
                {
                    var actor = article.View.Actors.Where(x => GoldNames.AreSame(name, x.Actor.Name)).MaxBy(x => x.Places.Count);
                    var became = occasion is null ? "nodraft" : actor is null ? "nocandidate" : occasion.Participants.Any(p => p.Actor == actor) ? "found" : "missed";
                    var probability = occasion is null || actor is null ? 0 : occasion.Draft.Actors[actor.Index];
                    Row(engagement.Id, engagement.Kind, name, role, actor?.Kind, Distance(engagement.Mentions, actor), probability, became, occasion?.IsKept, engagement.Mentions);
                }
            }
            foreach (var occasion in article.Occasions)
            {
                var engagement = DecisionTrainer.Meant(article, occasion.Draft);
                var words = occasion.Draft.Mentions.Select(m => m.Word).ToList();
                foreach (var participant in occasion.Participants.Where(p => engagement?.Participants.Any(q => GoldNames.AreSame(q.Name, p.Actor.Actor.Name)) != true))
                {
                    Row(engagement?.Id ?? "-", occasion.Kind, participant.Actor.Actor.Name, participant.Role, participant.Actor.Kind, Distance(words, participant.Actor),
                        participant.Probability, engagement is null ? "ofnone" : "false", occasion.IsKept, words);
                }
            }

            int Distance(IReadOnlyList<int> words, Reading.Engagements.Candidates.ActorCandidate? actor) => actor is null || actor.Places.Count == 0 || words.Count == 0
                ? 99 : actor.Places.Min(p => words.Min(w => Math.Abs(p.Sentence - article.View.SentenceOf(w))));

            void Row(string id, object kind, string name, object role, object? actorKind, int distance, int probability, string became, bool? kept, IReadOnlyList<int> words) =>
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{article.Gold.Batch}\t{article.Gold.Name}\t{id}\t{kind}\t{name}\t{role}\t{actorKind}\t{distance}\t{probability / 65536.0:0.00}\t{became}\t{kept}\t{string.Join(' ', words.Select(w => article.View.Words[w].FormString))}"));
        }
    }
}
