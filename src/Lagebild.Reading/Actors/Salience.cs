using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>How prominent a mention is by where it stands in the tree: a subject more than an object, an object more than an attribute.</summary>
internal static class Salience
{
    public static double Weight(Mention mention) => Top(mention).Relation.Universal() switch
    {
        Relation.Nsubj => Top(mention).Head is { IsRoot: true } ? 3 : 2.2,
        Relation.Root => 2,
        Relation.Obj or Relation.Iobj => 1.4,
        Relation.Obl => 1.2,
        Relation.Nmod or Relation.Det => 0.8,
        _ => 1,
    };

    /// <summary>The word of the mention whose head stands outside it; a name in apposition stands where its noun does ("Klubobmann Alois Grabner stellte").</summary>
    public static Word Top(Mention mention)
    {
        var word = mention.Head;
        while (word.Head is { } head && (head.Index >= mention.FirstWord && head.Index < mention.EndWord || head.Index == mention.FirstWord - 1 && IsApposed(word, head)))
            word = head;
        return word;
    }

    private static bool IsApposed(Word name, Word noun) => name.Relation.Universal() == Relation.Appos && noun.Upos == Upos.NOUN;

    /// <summary>True where both are arguments of one verb, or one stands within the other: then they are different people.</summary>
    public static bool ShareVerb(Mention one, Mention other) =>
        one.FirstWord < other.EndWord && other.FirstWord < one.EndWord
        || Top(one).Head is { } verb && Top(other).Head is { } own && verb == own
            && Top(other).Relation.Universal() is Relation.Nsubj or Relation.Obj or Relation.Iobj or Relation.Obl;
}
