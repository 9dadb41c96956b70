namespace Lagebild.Language.Tagging;

/// <summary>
/// The morphological features of a word (CoNLL-U FEATS), packed: each feature of Universal Dependencies has a small field whose
/// value 0 means "not given".
/// </summary>
public readonly record struct Morphology(ulong Bits)
{
    public Case Case => (Case)Get(0, 3);
    public Number Number => (Number)Get(3, 2);
    public Gender Gender => (Gender)Get(5, 3);
    public Person Person => (Person)Get(8, 2);
    public Tense Tense => (Tense)Get(10, 2);
    public Mood Mood => (Mood)Get(12, 2);
    public VerbForm VerbForm => (VerbForm)Get(14, 3);
    public Degree Degree => (Degree)Get(17, 2);
    public Definite Definite => (Definite)Get(19, 2);

    public Morphology With(Case value) => Set(0, 3, (ulong)value);
    public Morphology With(Number value) => Set(3, 2, (ulong)value);
    public Morphology With(Gender value) => Set(5, 3, (ulong)value);
    public Morphology With(Person value) => Set(8, 2, (ulong)value);
    public Morphology With(Tense value) => Set(10, 2, (ulong)value);
    public Morphology With(Mood value) => Set(12, 2, (ulong)value);
    public Morphology With(VerbForm value) => Set(14, 3, (ulong)value);
    public Morphology With(Degree value) => Set(17, 2, (ulong)value);
    public Morphology With(Definite value) => Set(19, 2, (ulong)value);

    private ulong Get(int shift, int width) => (Bits >> shift) & ((1UL << width) - 1);

    private Morphology Set(int shift, int width, ulong value) =>
        new((Bits & ~(((1UL << width) - 1) << shift)) | (value << shift));
}

public enum Case : byte { None, Nom, Acc, Dat, Gen }

public enum Number : byte { None, Sing, Plur }

public enum Gender : byte { None, Masc, Fem, Neut }

public enum Person : byte { None, First, Second, Third }

public enum Tense : byte { None, Pres, Past }

/// <summary>Mood; Sub is the German Konjunktiv I (Tense=Pres) and II (Tense=Past).</summary>
public enum Mood : byte { None, Ind, Sub, Imp }

public enum VerbForm : byte { None, Fin, Inf, Part, Ger }

public enum Degree : byte { None, Pos, Cmp, Sup }

public enum Definite : byte { None, Def, Ind }
