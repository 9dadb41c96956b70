namespace Lagebild.Training.Treebank.Normalising;

/// <summary>The first word of a name is its head and the others are flat; "US-Präsident" written apart is a compound.</summary>
internal sealed class NamesAndTitles : INormalisingRule
{
    public void Apply(Draft sentence)
    {
        for (var head = 0; head < sentence.Count; head++)
        {
            var parts = sentence.Children(head).Where(c => c < head && sentence[c].Universal == "flat").ToArray();
            if (parts.Length == 0)
                continue;
            if (sentence[head].Upos is "PROPN" or "X" or "NUM" or "SYM")
                HeadFirst(sentence, parts, head);
            else
                Compound(sentence, parts);
        }
        foreach (var word in sentence.Words)
        {
            if (word.Relation == "flat:name")
                word.Relation = "flat";
        }
    }

    private static void HeadFirst(Draft sentence, int[] parts, int last)
    {
        var first = parts[0];
        sentence.Promote(first, last, "flat", _ => true);
        foreach (var part in parts[1..])
            sentence[part].Head = first;
        // What lies between the parts (hyphens, quotes) stays; other dependents came along with the place.
        for (var i = first + 1; i < last; i++)
        {
            if (sentence[i].Head == last)
                sentence[i].Head = first;
        }
    }

    private static void Compound(Draft sentence, int[] parts)
    {
        foreach (var part in parts)
            sentence[part].Relation = "compound";
    }
}
