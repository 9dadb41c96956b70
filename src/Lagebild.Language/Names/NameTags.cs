namespace Lagebild.Language.Names;

/// <summary>
/// The tags of a name tagger: O, and for each type and form B(egin), I(nside), E(nd) and S(ingle), spelled as in GermEval
/// ("B-LOCderiv"). Their order is that of the model file.
/// </summary>
internal sealed class NameTags
{
    private const float Forbidden = -1e9f;

    private readonly (char Mark, NameType Type, NameForm Form)[] _tags;

    public NameTags(IReadOnlyList<string> spellings)
    {
        Spellings = [.. spellings];
        _tags = [.. spellings.Select(Read)];
    }

    public string[] Spellings { get; }

    public int Count => _tags.Length;

    public char Mark(int tag) => _tags[tag].Mark;

    public NameType Type(int tag) => _tags[tag].Type;

    public NameForm Form(int tag) => _tags[tag].Form;

    public int Of(string spelling) => Array.IndexOf(Spellings, spelling);

    /// <summary>True where the tag may follow the other; -1 stands for a sentence's beginning.</summary>
    public bool MayFollow(int tag, int before)
    {
        var (mark, type, form) = _tags[tag];
        var isOpen = before >= 0 && _tags[before].Mark is 'B' or 'I';
        return mark is 'I' or 'E' ? isOpen && _tags[before].Type == type && _tags[before].Form == form : !isOpen;
    }

    /// <summary>True where a sentence may end in the tag.</summary>
    public bool MayEnd(int tag) => _tags[tag].Mark is not ('B' or 'I');

    /// <summary>Transition scores (last row: at the beginning) in which what may not be is out of reach.</summary>
    public void Forbid(Span<float> transitions)
    {
        for (var before = 0; before <= Count; before++)
        {
            for (var tag = 0; tag < Count; tag++)
            {
                if (!MayFollow(tag, before == Count ? -1 : before))
                    transitions[(before * Count) + tag] = Forbidden;
            }
        }
    }

    /// <summary>Reads "PER", "LOCderiv", "ORGpart".</summary>
    public static (NameType Type, NameForm Form) ReadType(string label)
    {
        var form = label.EndsWith("deriv", StringComparison.Ordinal) ? NameForm.Derived
            : label.EndsWith("part", StringComparison.Ordinal) ? NameForm.Part
            : NameForm.Plain;
        return (label[..3] switch { "PER" => NameType.PER, "LOC" => NameType.LOC, "ORG" => NameType.ORG, _ => NameType.OTH }, form);
    }

    private static (char, NameType, NameForm) Read(string spelling)
    {
        if (spelling == "O")
            return ('O', default, default);
        var (type, form) = ReadType(spelling[2..]);
        return (spelling[0], type, form);
    }
}
