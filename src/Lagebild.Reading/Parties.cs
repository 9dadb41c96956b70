using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;

namespace Lagebild.Reading;

/// <summary>
/// The parties that phrases name: the subject of a verb, what stands behind a preposition, with everything coordinated. Coordination is
/// read along the words, so that a wrong arc costs nothing.
/// </summary>
internal sealed class Parties
{
    private const int LongestGap = 4;

    private readonly Material _material;
    private readonly ReadingText _words;
    private readonly ActorTables _tables;
    private readonly Mention?[] _startingAt;

    public Parties(Material material)
    {
        _material = material;
        _words = material.Text;
        _tables = material.Language.Actors;
        _startingAt = new Mention?[_words.Count];
        foreach (var mention in material.Actors.Mentions)
            _startingAt[mention.FirstWord] ??= mention;
    }

    /// <summary>The outermost mention that begins at the word.</summary>
    public Mention? StartingAt(int word) => _startingAt[word];

    /// <summary>The party of a mention; null for a mere place and for a pronoun that points nowhere.</summary>
    public Party? Of(Mention mention)
    {
        var actor = _material.Actors.ResolveAt(mention.Head) ?? (mention.MayBePlace ? null : _material.Actors.ResolveMention(mention));
        if (_tables.IsRelational(actor?.Name ?? mention.Name))
            return null;
        if (actor is not null)
            return new Party(actor.Name, actor.Id, _material.Quote(mention.Range));
        return mention.Form == MentionForm.Description ? new Party(mention.Name, null, _material.Quote(mention.Range)) : null;
    }

    public Party? At(Word head)
    {
        if (_material.Actors.MentionAt(head) is { } mention)
            return Of(mention);
        return _material.Actors.ResolveAt(head) is { } actor ? new Party(actor.Name, actor.Id, _material.Quote(head.Range)) : null;
    }

    /// <summary>The parties of a coordination that begins at the word or after its determiner: "A, B (CDU) und C".</summary>
    public List<Party> Run(int from, int end)
    {
        var found = new List<Party>();
        var last = from;
        while (Next(last, end) is { } mention)
        {
            // "die Präsidenten A und B", "die Nachbarstaaten A und B": the names say who.
            if (mention is { Form: MentionForm.Description, IsPlural: true } && mention.EndWord < end && _startingAt[mention.EndWord] is { Form: MentionForm.Name, Kind: ActorKind.Person or ActorKind.State })
            {
                last = mention.EndWord;
                continue;
            }
            if (Sent(mention, end) is { Count: > 0 } senders)
                found.AddRange(senders.Where(s => found.All(p => p.Name != s.Name)));
            else if (Of(mention) is { } party && found.All(p => p.Name != party.Name))
                found.Add(party);
            last = AfterBrackets(mention.EndWord, end);
            var comma = last < end && _words.Tokens.Form(last) is ",";
            if (comma && Next(last + 1, end) is { } apposition && IsSame(mention, apposition))
                last = Math.Min(end, apposition.EndWord + (apposition.EndWord < end && _words.Tokens.Form(apposition.EndWord) is "," ? 1 : 0));
            else if (comma && !(Next(last + 1, end) is { } item && Joins(AfterBrackets(item.EndWord, end), end)))
                break;
            if (!Joins(last, end))
                break;
            last++;
        }
        return found;
    }

    /// <summary>Those whom a delegation stands for: "Vertreter der EU und Chinas".</summary>
    private List<Party> Sent(Mention mention, int end)
    {
        if (mention.Form != MentionForm.Description || mention.Name.Split(' ').All(w => !_tables.IsDelegation(w)))
            return [];
        var from = mention.Head.Index + 1;
        return from < end && (IsArticle(from) || _startingAt[from] is not null)
            ? [.. Run(from, end).Where(p => p.Actor is { } id && _material.Actors.Find(id) is { Kind: not ActorKind.Person })] : [];
    }

    /// <summary>Who does what the verb says; the governing verb's subject for an infinitive or a second verb.</summary>
    public List<Party> Subjects(Word verb)
    {
        Word? at = verb;
        for (var steps = 0; at is { } word && steps < 4; steps++, at = word.Head)
        {
            foreach (var child in word.Children)
            {
                // "Das kündigte sie an": what the tree takes for a subject is the object, and nobody either way.
                if (child.Relation.Universal() == Relation.Nsubj && !_words.Is(child, WordClass.Pointer))
                    return FromHead(child);
            }
            if (word.Relation.Universal() is not (Relation.Xcomp or Relation.Conj or Relation.Advcl or Relation.Ccomp or Relation.Aux or Relation.Obj or Relation.Cop)
                || word.Relation.Universal() is Relation.Ccomp or Relation.Advcl && word.Feats.VerbForm == VerbForm.Fin)
                break;
        }
        return [];
    }

    /// <summary>The party of a phrase with what is coordinated with it.</summary>
    public List<Party> FromHead(Word head)
    {
        if (_material.Actors.MentionAt(head) is { } mention)
            return Run(Outermost(mention), head.Sentence.EndWord);
        return At(head) is { } party ? [party] : [];
    }

    private int Outermost(Mention mention)
    {
        for (var w = mention.FirstWord; w >= Math.Max(0, mention.FirstWord - 6); w--)
        {
            if (_startingAt[w] is { } outer && outer.EndWord >= mention.EndWord)
                return w;
        }
        return mention.FirstWord;
    }

    private Mention? Next(int from, int end)
    {
        for (var w = from; w < end && w < from + LongestGap; w++)
        {
            if (_startingAt[w] is { } mention && !(mention.Form == MentionForm.Pronoun && _words[w].Upos == Upos.DET))
                return mention;
            // "seiner Frau Anna Berg".
            if (_words[w].Upos == Upos.NOUN && w + 1 < end && _startingAt[w + 1] is { Form: MentionForm.Name, Kind: ActorKind.Person })
                continue;
            if (_words[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADV) && !IsArticle(w))
                return null;
        }
        return null;
    }

    private bool IsArticle(int word) =>
        _words.IsSmall(word, WordClass.DefiniteArticle) || _words.IsSmall(word, WordClass.RelativeGenitive) || _words.IsSmall(word, WordClass.Also);

    private bool IsSame(Mention one, Mention other) =>
        _material.Actors.ResolveMention(one) is { } actor && _material.Actors.ResolveMention(other) == actor;

    private bool Joins(int word, int end) =>
        word < end && (_words.Tokens.Form(word) is "," or "/" || _words.IsSmall(word, WordClass.JoinsParties));

    private int AfterBrackets(int word, int end)
    {
        if (word >= end || _words.Tokens.Form(word) is not "(")
            return word;
        for (var w = word + 1; w < end && w < word + 8; w++)
        {
            if (_words.Tokens.Form(w) is ")")
                return w + 1;
        }
        return word;
    }
}
