using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Rules;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>"China und Indien riefen … auf", "sowohl das Ministerium als auch die Partei": each of them says it.</summary>
internal static class CoordinatedSpeakers
{
    /// <summary>The draft, or one for each who speaks.</summary>
    public static IEnumerable<StatementDraft> Parted(PassageText at, StatementDraft draft)
    {
        if (Heads(at, draft) is not { Count: > 1 } heads)
            return [draft];
        return heads.Select((head, i) => draft.By(head, Phrase(at.Text, heads, i, draft.Speaker)));
    }

    private static List<int> Heads(PassageText at, StatementDraft draft)
    {
        var heads = new List<int>();
        if (draft.SpeakerHead < 0 || draft.IsSource || draft.Speaker.Count < 3 || draft.Cue.Length == 0 || !IsPlural(at, draft))
            return heads;
        Collect(at.Text, at.Text[draft.SpeakerHead], draft.Speaker, heads);
        heads.Sort();
        return heads;
    }

    /// <summary>True where a finite verb of the cue's clause is a plural: "der Anwalt und Dissident X sagt" is one person.</summary>
    private static bool IsPlural(PassageText at, StatementDraft draft)
    {
        foreach (var word in draft.Cue)
        {
            if (at.Passage.Reading.ClauseOf(word) is { Finite: >= 0 and var finite } && at.Text[finite].Feats.Number == Number.Plur)
                return true;
        }
        return false;
    }

    private static void Collect(ReadingText text, Word head, WordSpan phrase, List<int> heads)
    {
        if (!IsSomebody(text, head))
            return;
        heads.Add(head.Index);
        foreach (var child in head.Children)
        {
            if (child.Relation.Universal() == Relation.Conj && phrase.Contains(child.Index))
                Collect(text, child, phrase, heads);
            else if (child is { Upos: Upos.PROPN } && child.Relation.Universal() is Relation.Appos or Relation.Flat && phrase.Contains(child.Index))
                CollectConjuncts(text, child, phrase, heads);
        }
    }

    /// <summary>"Minister A und Ministerin B": the second hangs on the first one's name.</summary>
    private static void CollectConjuncts(ReadingText text, Word name, WordSpan phrase, List<int> heads)
    {
        foreach (var child in name.Children)
        {
            if (child.Relation.Universal() == Relation.Conj && phrase.Contains(child.Index))
                Collect(text, child, phrase, heads);
        }
    }

    private static bool IsSomebody(ReadingText text, Word word) => word.Upos == Upos.PROPN || (word.Upos == Upos.NOUN && !Things.IsThing(text, word));

    /// <summary>From behind the head before, its conjunction or comma left out, to what parts it from the next.</summary>
    private static WordSpan Phrase(ReadingText text, List<int> heads, int i, WordSpan whole)
    {
        var first = i == 0 ? whole.First : Cut(text, heads[i - 1], heads[i]) + 1;
        var end = i == heads.Count - 1 ? whole.End : Cut(text, heads[i], heads[i + 1]);
        while (end > first + 1 && text[end - 1].Upos is Upos.CCONJ or Upos.PUNCT && text[end - 1].Form is not (")" or "“" or "\"" or "«" or "»"))
            end--;
        return new WordSpan(Math.Min(first, heads[i]), Math.Max(end, heads[i] + 1));
    }

    /// <summary>The last conjunction or comma between two heads that coordinates them.</summary>
    private static int Cut(ReadingText text, int head, int next)
    {
        for (var w = next - 1; w > head; w--)
        {
            if (text[w].Upos == Upos.CCONJ || text[w].Form is ",")
                return w;
        }
        return next - 1;
    }
}
