using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>
/// Finds which named person a definite description means by which a report varies the name: "die 58-Jährige", "der Hamburger", "die Theologin".
/// It is the most prominent one before it that agrees in gender and of whom nothing else is told; where two are about as prominent, nobody.
/// Offices and spokesmen are no epithets, former offices are: who holds one may be somebody whom the report does not name.
/// </summary>
internal sealed class Epithets(ReadingText text)
{
    private const double LeastProminence = 0.6;

    /// <summary>The second must stay so far behind.</summary>
    private const double Lead = 1.25;

    private static readonly double[] Decay = [1.0, 0.9, 0.6, 0.4, 0.25, 0.15];

    private readonly ActorTables _tables = text.Language.Actors;
    private readonly WordClasses _words = text.Language.Words;

    /// <summary>True for a description that may stand for somebody named before.</summary>
    public bool IsEpithet(Mention mention) =>
        mention is { Form: MentionForm.Description, Kind: ActorKind.Person, IsDefinite: true, IsPossessed: false, IsPlural: false }
        && mention.EndWord == mention.Head.Index + 1
        && (mention.IsBareEpithet || mention.Noun is { } noun && !_words.Is(noun.Lemma, WordClass.Spokesman) && !_tables.IsRelational(noun.Lemma) && (!IsOffice(noun) || mention.Roles.Exists(r => r.IsFormer)));

    /// <summary>The person, or null where nobody or more than one fits.</summary>
    public ActorDraft? Antecedent(Mention epithet, ActorDrafts all)
    {
        var (best, most, second) = (default(ActorDraft), 0.0, 0.0);
        foreach (var draft in all.In(epithet.Sentence - Decay.Length + 1, epithet.Sentence))
        {
            var prominence = draft.IsPerson && draft.IsNamed && !draft.IsPlural ? Agreement(epithet, draft) * Prominence(epithet, draft) : 0;
            if (prominence > most)
                (best, most, second) = (draft, prominence, most);
            else
                second = Math.Max(second, prominence);
        }
        if (best is null || most < LeastProminence || most < Lead * second)
            return null;
        if (best.Gender == Gender.None)
            best.Gender = epithet.Gender;
        return best;
    }

    private double Agreement(Mention epithet, ActorDraft draft)
    {
        if (draft.Gender != Gender.None && epithet.Gender != Gender.None && draft.Gender != epithet.Gender || IsOfAnotherState(epithet, draft))
            return 0;
        var isKnown = draft.Gender != Gender.None ? 1.0 : 0.7;
        return epithet.IsBareEpithet || !draft.Roles.Any() ? isKnown : 0.6 * isKnown;
    }

    private bool IsOfAnotherState(Mention epithet, ActorDraft draft) =>
        StateOf(epithet.Of) is { } own && draft.Roles.Any(r => StateOf(r.Of) is { } other && other != own);

    private StateName? StateOf(string? of) => of is null ? null : _tables.Names.Find(of)?.State;

    private bool IsOffice(TableNoun noun) =>
        _words.Is(noun.Lemma, WordClass.Politician) || _words.Is(noun.Lemma, WordClass.Minister) || noun.Also.Any(a => _words.Is(a, WordClass.Politician));

    private static double Prominence(Mention epithet, ActorDraft draft)
    {
        var best = 0.0;
        for (var i = draft.Mentions.Count - 1; i >= 0; i--)
        {
            var mention = draft.Mentions[i];
            var distance = epithet.Sentence - mention.Sentence;
            if (distance >= Decay.Length)
                break;
            if (distance == 0 && Salience.ShareVerb(epithet, mention))
                return 0;
            best = Math.Max(best, Salience.Weight(mention) * Decay[distance]);
        }
        return best == 0 ? 0 : best + 0.1 * Math.Log(1 + draft.Mentions.Count);
    }
}
