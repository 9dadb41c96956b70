namespace Lagebild.Training.Names;

/// <summary>A sentence with its names in two levels, tagged BIOES.</summary>
internal sealed record NameSentence(string[] Forms, string[] Outer, string[] Inner)
{
    /// <summary>Reads tab-separated lines (form, outer, inner; IOB2) with an empty line between sentences.</summary>
    public static IEnumerable<NameSentence> ReadNested(IEnumerable<string> lines)
    {
        var rows = new List<string[]>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
                continue;
            }
            if (rows.Count > 0)
                yield return new NameSentence([.. rows.Select(r => r[0])], Bioes([.. rows.Select(r => r[1])]), Bioes([.. rows.Select(r => r[2])]));
            rows.Clear();
        }
    }

    /// <summary>Tells the last word of a name (E) and the only one (S) from the others.</summary>
    private static string[] Bioes(string[] tags)
    {
        var result = new string[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            var tag = tags[i];
            if (tag == "O")
            {
                result[i] = tag;
                continue;
            }
            var label = tag[2..];
            var begins = tag[0] == 'B' || i == 0 || tags[i - 1] == "O" || tags[i - 1][2..] != label;
            var ends = i + 1 == tags.Length || tags[i + 1] != "I-" + label;
            result[i] = (begins, ends) switch { (true, true) => "S-", (true, false) => "B-", (false, true) => "E-", _ => "I-" } + label;
        }
        return result;
    }
}
