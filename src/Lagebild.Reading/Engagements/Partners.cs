using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Who stands around a verb: behind a preposition, free of one, as its object.</summary>
internal sealed class Partners(Material material)
{
    private readonly ParsedText _words = material.Words;

    public Parties Parties { get; } = new(material);

    /// <summary>What stands behind a preposition within a stretch; null where it is a medium: that is an interview.</summary>
    public List<Party>? Behind(string preposition, int first, int end)
    {
        var found = new List<Party>();
        for (var w = first; w < end; w++)
        {
            if (!_words.Tokens.Form(w).Equals(preposition, StringComparison.OrdinalIgnoreCase) || _words[w].Upos == Upos.ADV)
                continue;
            if (IsOutlet(w + 1, end))
                return null;
            found.AddRange(Parties.Run(w + 1, _words[w].Sentence.EndWord).Where(p => found.All(f => f.Name != p.Name)));
        }
        return found;
    }

    /// <summary>The first one named in the stretch that stands behind no preposition.</summary>
    public List<Party> FirstFree(Segment segment, Func<Party, bool>? fits = null)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (Parties.StartingAt(w) is { Form: not MentionForm.Pronoun } mention && !IsBehindPreposition(w) && Parties.Of(mention) is { } party && (fits is null || fits(party)))
                return Parties.Run(w, segment.End);
        }
        return [];
    }

    /// <summary>The object of a verb: by the tree, else who is named in its segment behind no preposition and is not the subject.</summary>
    public List<Party> Objects(Word verb, Segment segment, List<Party> subjects)
    {
        foreach (var relation in new[] { Relation.Obj, Relation.Iobj, Relation.Nsubj })
        {
            foreach (var child in verb.Children)
            {
                if (child.Relation.Universal() == relation && Parties.FromHead(child) is { Count: > 0 } objects
                    && objects.All(o => subjects.All(s => s.Name != o.Name)))
                    return objects;
            }
        }
        for (var w = segment.First; w < segment.End; w++)
        {
            if (Parties.StartingAt(w) is not { } mention)
                continue;
            if (!IsBehindPreposition(w) && Parties.Of(mention) is { } party && subjects.All(s => s.Name != party.Name))
                return [.. Parties.Run(w, segment.End).Where(p => subjects.All(s => s.Name != p.Name))];
            w = mention.EndWord - 1;
        }
        return [];
    }

    public bool IsOutlet(string name) => name.Split(' ').Any(w => material.Language.Engagements.Outlets.Matches(w));

    /// <summary>True where a medium stands at the word or behind its article and adjectives.</summary>
    public bool IsOutlet(int from, int end)
    {
        for (var w = from; w < end && w < from + 4; w++)
        {
            if (material.Language.Engagements.Outlets.Matches(_words.Tokens.Form(w)))
                return true;
            if (_words[w].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.ADP)
                return false;
        }
        return false;
    }

    private bool IsBehindPreposition(int word)
    {
        for (var w = word - 1; w >= _words[word].Sentence.FirstWord && w >= word - 3; w--)
        {
            if (_words[w].Upos == Upos.ADP)
                return true;
            var isOwner = _words[w].Upos == Upos.NOUN && _words.Tokens.Form(w + 1) is "des" or "der";
            if (!isOwner && _words[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM))
                return false;
        }
        return false;
    }
}
