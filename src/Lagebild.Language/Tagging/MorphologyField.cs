using System.Collections.Immutable;

namespace Lagebild.Language.Tagging;

/// <summary>One feature: its name, its values as CoNLL-U spells them, and where it lies in <see cref="Morphology.Bits"/>.</summary>
public sealed class MorphologyField
{
    private static int _nextShift;

    private MorphologyField(string name, params ImmutableArray<string> values)
    {
        Name = name;
        Values = values;
        Width = System.Numerics.BitOperations.Log2((uint)values.Length) + 1;
        Mask = (1 << Width) - 1;
        Shift = _nextShift;
        _nextShift += Width;
    }

    // The order is that of the bits; models do not depend on it, they hold the spelling.
    public static MorphologyField Case { get; } = new("Case", "Nom", "Acc", "Dat", "Gen");
    public static MorphologyField Number { get; } = new("Number", "Sing", "Plur", "Ptan");
    public static MorphologyField Gender { get; } = new("Gender", "Masc", "Fem", "Neut", "Masc,Neut");
    public static MorphologyField Person { get; } = new("Person", "1", "2", "3");
    public static MorphologyField Tense { get; } = new("Tense", "Pres", "Past");
    public static MorphologyField Mood { get; } = new("Mood", "Ind", "Sub", "Imp");
    public static MorphologyField VerbForm { get; } = new("VerbForm", "Fin", "Inf", "Part", "Ger");
    public static MorphologyField Degree { get; } = new("Degree", "Pos", "Cmp", "Sup");
    public static MorphologyField Definite { get; } = new("Definite", "Def", "Ind");
    public static MorphologyField PronType { get; } =
        new("PronType", "Art", "Dem", "Dem,Rel", "Emp", "Ind", "Int", "Int,Rel", "Neg", "Prs", "Rel", "Rcp", "Tot", "Exc");
    public static MorphologyField NumType { get; } = new("NumType", "Card", "Ord", "Mult", "Frac");
    public static MorphologyField Voice { get; } = new("Voice", "Pass", "Act");
    public static MorphologyField PossessorNumber { get; } = new("Number[psor]", "Sing", "Plur");
    public static MorphologyField PossessorGender { get; } = new("Gender[psor]", "Masc", "Fem", "Neut", "Masc,Neut");
    public static MorphologyField Poss { get; } = new("Poss", "Yes");
    public static MorphologyField Reflex { get; } = new("Reflex", "Yes");
    public static MorphologyField Polarity { get; } = new("Polarity", "Neg", "Pos");
    public static MorphologyField Polite { get; } = new("Polite", "Form", "Infm");
    public static MorphologyField Foreign { get; } = new("Foreign", "Yes");
    public static MorphologyField Abbr { get; } = new("Abbr", "Yes");
    public static MorphologyField Typo { get; } = new("Typo", "Yes");
    public static MorphologyField ExtPos { get; } = new("ExtPos", "ADP", "ADV", "CCONJ", "DET", "PRON", "PROPN", "SCONJ", "ADJ");
    public static MorphologyField NumForm { get; } = new("NumForm", "Digit", "Word", "Combi", "Roman");

    /// <summary>All features, in the order in which CoNLL-U writes them (by name, capitals and small letters alike).</summary>
    public static ImmutableArray<MorphologyField> All { get; } = [.. new[]
    {
        Case, Number, Gender, Person, Tense, Mood, VerbForm, Degree, Definite, PronType, NumType, Voice, PossessorNumber,
        PossessorGender, Poss, Reflex, Polarity, Polite, Foreign, Abbr, Typo, ExtPos, NumForm,
    }.OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase)];

    public string Name { get; }

    public ImmutableArray<string> Values { get; }

    internal int Shift { get; }

    internal int Width { get; }

    internal int Mask { get; }
}
