using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Documents;

namespace Lagebild.Reading.Actors;

/// <summary>
/// The actors of a text and where each of them is mentioned: by name, by description, by pronoun. Built once a document; everything that
/// needs to know who a word means asks here.
/// </summary>
public sealed class ActorIndex
{
    private readonly ReadingText _text;
    private readonly DocumentId _document;
    private readonly Mention?[] _at;
    private readonly Dictionary<Mention, Actor> _actorOf;

    private ActorIndex(ReadingText text, DocumentId document, List<Mention> mentions, Dictionary<Mention, Actor> actorOf, ValueArray<Actor> actors)
    {
        _text = text;
        _document = document;
        _actorOf = actorOf;
        Actors = actors;
        Mentions = [.. mentions];
        _at = new Mention?[text.Count];
        // Outer mentions come first, so that the innermost one stays.
        foreach (var mention in mentions)
            _at.AsSpan(mention.FirstWord, mention.EndWord - mention.FirstWord).Fill(mention);
        foreach (var mention in mentions.Where(m => m.Form == MentionForm.Name))
            _at.AsSpan(mention.Head.Index, 1).Fill(mention);
    }

    /// <summary>All actors, by first mention.</summary>
    public ValueArray<Actor> Actors { get; }

    /// <summary>All mentions in text order, outer ones before what they contain; also those that could not be resolved.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The text with its language, for those who read on.</summary>
    internal ReadingText Text => _text;

    public static ActorIndex Build(Analysis analysis, DocumentId document) => Build(new ReadingText(analysis, ReadingLanguages.For(analysis.Language)), document);

    internal static ActorIndex Build(ReadingText text, DocumentId document)
    {
        var mentions = new MentionFinder(text).Find();
        var coreference = new Coreference(text);
        coreference.Resolve(mentions);
        var actorOf = new Dictionary<Mention, Actor>();
        var actors = new List<Actor>();
        var acting = Acting(text, mentions);
        foreach (var draft in coreference.Drafts.Where(d => d.Mentions.Any(acting.Contains)).OrderBy(d => d.Mentions[0].FirstWord))
        {
            var actor = ToActor(draft, acting, new ActorId(actors.Count + 1), text, document);
            actors.Add(actor);
            foreach (var mention in draft.Mentions)
                actorOf[mention] = actor;
        }
        return new ActorIndex(text, document, mentions, actorOf, [.. actors]);
    }

    /// <summary>
    /// The actor that the word means: the one named or described by the innermost mention around it, or the one that a pronoun or a relative
    /// pronoun points to; null where it means none, cannot be told, or is only a place ("in Moskau").
    /// </summary>
    public Actor? ResolveAt(Word word)
    {
        if (MentionAt(word) is not { } mention)
            return IsRelative(word) && Antecedent(word) is { } antecedent ? ResolveMention(antecedent) : null;
        return mention.Known is { IsCapital: true } && !Acts(_text, mention) ? null : ResolveMention(mention);
    }

    /// <summary>The actor of a mention, or null where it could not be resolved.</summary>
    public Actor? ResolveMention(Mention mention) => _actorOf.GetValueOrDefault(mention);

    /// <summary>The innermost mention that the word belongs to.</summary>
    public Mention? MentionAt(Word word) => _at[word.Index];

    /// <summary>The actors of a word and of what is coordinated with it ("Trump und Putin"), each once, in text order.</summary>
    public IReadOnlyList<Actor> ResolveAll(Word head)
    {
        var found = new List<Actor>();
        foreach (var word in Conjuncts(head))
        {
            if (ResolveAt(word) is { } actor && !found.Contains(actor))
                found.Add(actor);
        }
        return found;
    }

    /// <summary>The party that a noun phrase or pronoun means: the actor where it can be told, else the words as they stand.</summary>
    public Party PartyAt(Word head)
    {
        var actor = ResolveAt(head);
        var range = MentionAt(head)?.Range ?? head.Range;
        var evidence = new Evidence(_document, range, range.Of(_text.Text));
        return new Party(actor?.Name ?? MentionAt(head)?.Name ?? evidence.Quote, actor?.Id, evidence);
    }

    public Actor? Find(ActorId id) => id.Value >= 1 && id.Value <= Actors.Count ? Actors[id.Value - 1] : null;

    /// <summary>The actor with the name or a surname equal to it.</summary>
    public Actor? Find(string name) =>
        Actors.FirstOrDefault(a => a.Name == name) ?? Actors.FirstOrDefault(a => a.Kind == ActorKind.Person && _text.Language.Actors.NameOf(a.Name).Surname == name);

    private static IEnumerable<Word> Conjuncts(Word head)
    {
        yield return head;
        foreach (var child in head.Children)
        {
            if (child.Relation.Universal() == Relation.Conj)
            {
                foreach (var conjunct in Conjuncts(child))
                    yield return conjunct;
            }
        }
    }

    private bool IsRelative(Word word) => word.Upos is Upos.PRON or Upos.DET && _text.IsSmall(word, WordClass.RelativePronoun);

    /// <summary>What a relative pronoun points to: the head of its clause, or else what stands before the comma.</summary>
    private Mention? Antecedent(Word pronoun)
    {
        for (Word? w = pronoun; w is { } at; w = at.Head)
        {
            if (at.Relation.Universal() == Relation.Acl && at.Head is { } head && head.Index < pronoun.Index)
                return _at[head.Index];
        }
        var comma = pronoun.Index - 1;
        while (comma > pronoun.Sentence.FirstWord && _text[comma].Upos == Upos.ADP)
            comma--;
        return comma > pronoun.Sentence.FirstWord && _text.Tokens.Form(comma) is "," ? _at[comma - 1] : null;
    }

    /// <summary>False for a state or capital that is only where something happens ("in Moskau", "nach Polen").</summary>
    private static bool Acts(ReadingText text, Mention mention)
    {
        if (mention.FirstWord > 0 && mention is { Form: MentionForm.Name, Kind: ActorKind.Organisation } && text.IsSmall(mention.FirstWord - 1, WordClass.OnPlatform))
            return false;
        if (!mention.MayBePlace)
            return true;
        if (mention.Kind == ActorKind.Unknown)
            return false;
        var before = mention.FirstWord - 1;
        var sentence = text[mention.FirstWord].Sentence.FirstWord;
        while (before >= sentence && text[before].Upos is Upos.DET or Upos.ADJ)
            before--;
        return before < sentence || !text.Is(before, WordClass.Locative);
    }

    /// <summary>The mentions of somebody who may act: not a state inside a title ("Ungarns Ministerpräsident"), not a mere place.</summary>
    private static HashSet<Mention> Acting(ReadingText text, List<Mention> mentions)
    {
        var acting = new HashSet<Mention>();
        var personEnd = 0;
        foreach (var mention in mentions)
        {
            if (mention.Kind == ActorKind.Person)
                personEnd = Math.Max(personEnd, mention.EndWord);
            if (mention.Form != MentionForm.Pronoun && Acts(text, mention) && !(mention.MayBePlace && mention.EndWord <= personEnd))
                acting.Add(mention);
        }
        return acting;
    }

    private static Actor ToActor(ActorDraft draft, HashSet<Mention> acting, ActorId id, ReadingText text, DocumentId document)
    {
        var all = draft.Roles.ToList();
        var roles = all
            .Where(r => r.Of is not null || !all.Exists(o => o.Title == r.Title && o.Of is not null))
            .DistinctBy(r => (r.Title, r.Of, r.IsFormer))
            .Select(r => new Role(r.Title, r.Of, r.IsFormer, Proof(text[r.FirstWord].Range.Union(text[r.EndWord - 1].Range))));
        var mentions = draft.Mentions.Where(m => m.Form == MentionForm.Pronoun || acting.Contains(m)).Select(m => Proof(m.Range));
        return new Actor(id, draft.Name, draft.Kind, [.. roles], [.. mentions]);

        Evidence Proof(TextRange range) => new(document, range, range.Of(text.Text));
    }
}
