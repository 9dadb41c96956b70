using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Engagements.Truths;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// From a document to its engagements in five steps: find the words that may name an occasion, decide which do and who, when and where they
/// tell, group those that name one occasion, decide on each group, build. What is open and what came of it is read beside.
/// </summary>
internal sealed class EngagementReader
{
    private readonly EngagementDecisions _decisions;
    private readonly MatterDecisions _matters;

    /// <param name="decisions">Those that ship with the program, or of the laboratory.</param>
    /// <param name="matters">What tells which slot of an engagement is open.</param>
    public EngagementReader(EngagementDecisions decisions, MatterDecisions matters) => (_decisions, _matters) = (decisions, matters);

    public (ValueArray<Engagement> Engagements, ValueArray<OpenQuestion> OpenQuestions) Read(
        ArticleView article, IReadOnlyList<OpenMatter> matters, ValueArray<Statement> statements)
    {
        var reading = new OccasionReading(article, _decisions);
        var decided = DecidedArticle.Decide(article, _decisions).Occasions.Where(d => d.IsKept);
        return Build(article, [.. decided.Select(reading.Read).OrderBy(o => o.Words[0])], matters, statements);
    }

    /// <summary>What was decided of each occasion that may be told of, and why.</summary>
    public IReadOnlyList<ExplainedOccasion> Explain(ArticleView article) => new DecisionReasons(article, _decisions).Explain();

    /// <summary>The engagements of occasions that are decided; what the report says is open, and what came of it, is added.</summary>
    public (ValueArray<Engagement> Engagements, ValueArray<OpenQuestion> OpenQuestions) Build(
        ArticleView article, IReadOnlyList<Occasion> occasions, IReadOnlyList<OpenMatter> matters, ValueArray<Statement> statements)
    {
        var material = article.Material;
        occasions = [.. occasions.Select(o => material.Language.Engagements.Truths.Of(article, o)).OfType<Occasion>()];
        occasions = Doubles.Joined(article, occasions);
        occasions = [.. occasions.Select(o => WithoutAsked(material, o, matters))];
        var meant = occasions.Select(o => (Occasion: o, Meant: AskedBack(material, o, occasions, matters))).Where(m => m.Meant is not null).ToDictionary(m => m.Occasion, m => m.Meant!);
        occasions = [.. occasions.Where(o => !meant.ContainsKey(o))];
        var open = OpenSlots.Attach(article, matters, occasions, meant.ToDictionary(m => m.Key.Words[0], m => m.Value), _matters);
        var outcomes = material.Language.Engagements.Outcomes.Read(material, occasions);
        var vouching = new Vouching(material, statements);
        var topics = new OccasionTopics(material);
        var engagements = occasions.Select((occasion, i) => new Engagement(new EngagementId(i + 1), material.Sentence(occasion.Evidence))
        {
            Kind = occasion.Kind,
            Status = open.IsAsked[i] ? EngagementStatus.Unclear : occasion.Status,
            Title = Title(material, occasion),
            Participants = [.. occasion.Participants.Select(p => p.Role == ParticipantRole.Principal && open.Asked[i].Contains(p.Party.Name) ? p with { Role = ParticipantRole.Unclear } : p), .. open.Unsure[i].Where(u => !occasion.Participants.Any(p => p.Party.Name == u.Party.Name))],
            Place = occasion.Place,
            Time = occasion.Time is { } time ? new TimeMention(occasion.Days, material.Quote(time.Expression.Range))
            {
                Hour = occasion.Hour is { } hour ? new HourMention(hour.Time, material.Quote(hour.Range)) : null,
            } : null,
            Topics = occasion.Words.Select(w => topics.Of(w, IsNoun(material, w))).OfType<Passage>().DistinctBy(p => p.Text).ToValueArray(),
            Outcome = outcomes[i],
            Open = open.Slots[i].ToValueArray(),
            Vouches = vouching.Of(occasion),
            Mentions = occasion.Words.Select(material.Sentence).Distinct().ToValueArray(),
            Confidence = occasion.Confidence,
        });
        return (engagements.ToValueArray(), open.Questions);
    }

    /// <summary>
    /// "Ein Termin steht noch aus, geplant ist aber ein Treffen der Minister": the slot that an open matter asks for names no occasion, so that it does not
    /// tie the matter to whatever else is told nearby.
    /// </summary>
    private static Occasion WithoutAsked(Material material, Occasion occasion, IReadOnlyList<OpenMatter> matters)
    {
        List<int> kept = [.. Enumerable.Range(0, occasion.Words.Count).Where(i => !IsAskedSlot(material, occasion.Words[i], matters))];
        if (kept.Count == occasion.Words.Count)
            return occasion;
        // Where nothing else names it, it is what is asked for: that it is not settled is no cancellation, and nothing came of it yet.
        if (kept.Count == 0)
            return occasion.Status is EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Planned ? occasion : occasion with { Status = EngagementStatus.Unclear };
        int[] words = [.. kept.Select(i => occasion.Words[i])];
        return occasion with
        {
            Words = words,
            Statuses = [.. kept.Select(i => occasion.Statuses[i])],
            Evidence = words.Contains(occasion.Evidence) ? occasion.Evidence : words[0],
            Deciding = words.Contains(occasion.Deciding) ? occasion.Deciding : words[0],
        };
    }

    private static bool IsAskedSlot(Material material, int word, IReadOnlyList<OpenMatter> matters) =>
        IsNoun(material, word) && matters.Any(m => m.Stretch.Contains(word)) && IsSlot(material, word);

    /// <summary>"Termin", "Ort": a noun that names a slot rather than what has it.</summary>
    private static bool IsSlot(Material material, int word) => material.Language.Matters.Slots.Of(material.Words, word, word + 1).Count > 0;

    /// <summary>
    /// "Ob auch der Minister an dem Treffen teilnimmt, ist unklar": what an open question calls by a bare noun with its article has been told of before, so
    /// that it is the one of that kind that lies ahead and no further occasion; null where it is one of its own.
    /// </summary>
    private static Occasion? AskedBack(Material material, Occasion occasion, IReadOnlyList<Occasion> all, IReadOnlyList<OpenMatter> matters)
    {
        if (occasion.Words is not [var word] || !IsNoun(material, word) || !matters.Any(m => m.Stretch.Contains(word)))
            return null;
        var noun = material.Words[word];
        if (noun.Child(Relation.Det) is not { Feats.Definite: Definite.Def } || !noun.Children.All(c => c.Relation.Universal() is Relation.Det or Relation.Case or Relation.Punct))
            return null;
        return all.LastOrDefault(o => o != occasion && o.Kind == occasion.Kind && o.Words[0] < word && o.Status is not (EngagementStatus.Held or EngagementStatus.Failed)
            && !(o.Words.Count == 1 && matters.Any(m => m.Stretch.Contains(o.Words[0]))));
    }

    private static bool IsNoun(Material material, int word) => material.Words[word].Upos is Upos.NOUN or Upos.PROPN;

    private static string Title(Material material, Occasion occasion)
    {
        var named = occasion.Words.Where(w => IsNoun(material, w) && !IsSlot(material, w)).OrderBy(w => material.Words[w].Sentence.Kind == Language.Tokens.SentenceKind.Headline).Select(w => material.Words[w].Lemma).FirstOrDefault();
        var noun = named is { Length: > 0 } ? named : material.Language.Engagements.KindNames[occasion.Kind];
        var who = string.Join(" – ", occasion.Participants
            .Where(p => p.Role != ParticipantRole.Excluded)
            .Select(p => p.Party.Name.Split(' ')[^1])
            .Where(name => !noun.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Take(2));
        return who.Length > 0 ? $"{noun} {who}" : noun;
    }
}
