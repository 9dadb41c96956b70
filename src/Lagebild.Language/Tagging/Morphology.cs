namespace Lagebild.Language.Tagging;

/// <summary>
/// The morphological features of a word (CoNLL-U FEATS), packed: each feature of Universal Dependencies that the German and English
/// treebanks use has a small field whose value 0 means "not given". <see cref="MorphologyText"/> reads and writes the spelling.
/// </summary>
public readonly record struct Morphology(ulong Bits)
{
    public static Morphology None => default;

    public Case Case => (Case)Get(MorphologyField.Case);
    public Number Number => (Number)Get(MorphologyField.Number);
    public Gender Gender => (Gender)Get(MorphologyField.Gender);
    public Person Person => (Person)Get(MorphologyField.Person);
    public Tense Tense => (Tense)Get(MorphologyField.Tense);
    public Mood Mood => (Mood)Get(MorphologyField.Mood);
    public VerbForm VerbForm => (VerbForm)Get(MorphologyField.VerbForm);
    public Degree Degree => (Degree)Get(MorphologyField.Degree);
    public Definite Definite => (Definite)Get(MorphologyField.Definite);
    public PronType PronType => (PronType)Get(MorphologyField.PronType);
    public NumType NumType => (NumType)Get(MorphologyField.NumType);
    public Voice Voice => (Voice)Get(MorphologyField.Voice);
    public Number PossessorNumber => (Number)Get(MorphologyField.PossessorNumber);
    public Gender PossessorGender => (Gender)Get(MorphologyField.PossessorGender);
    public bool IsPossessive => Get(MorphologyField.Poss) != 0;
    public bool IsReflexive => Get(MorphologyField.Reflex) != 0;
    public bool IsNegative => Get(MorphologyField.Polarity) == 1;
    public bool IsPolite => Get(MorphologyField.Polite) == 1;
    public bool IsForeign => Get(MorphologyField.Foreign) != 0;

    public Morphology With(Case value) => With(MorphologyField.Case, (int)value);
    public Morphology With(Number value) => With(MorphologyField.Number, (int)value);
    public Morphology With(Gender value) => With(MorphologyField.Gender, (int)value);
    public Morphology With(Person value) => With(MorphologyField.Person, (int)value);
    public Morphology With(Tense value) => With(MorphologyField.Tense, (int)value);
    public Morphology With(Mood value) => With(MorphologyField.Mood, (int)value);
    public Morphology With(VerbForm value) => With(MorphologyField.VerbForm, (int)value);
    public Morphology With(Degree value) => With(MorphologyField.Degree, (int)value);
    public Morphology With(Definite value) => With(MorphologyField.Definite, (int)value);
    public Morphology With(PronType value) => With(MorphologyField.PronType, (int)value);
    public Morphology With(NumType value) => With(MorphologyField.NumType, (int)value);
    public Morphology With(Voice value) => With(MorphologyField.Voice, (int)value);

    /// <summary>Adds the features that the other gives and this one leaves open.</summary>
    public Morphology CompletedBy(Morphology other)
    {
        var result = this;
        foreach (var field in MorphologyField.All)
        {
            if (result.Get(field) == 0)
                result = result.With(field, other.Get(field));
        }
        return result;
    }

    /// <summary>True where no feature is given by both with different values.</summary>
    public bool AgreesWith(Morphology other)
    {
        foreach (var field in MorphologyField.All)
        {
            var (mine, its) = (Get(field), other.Get(field));
            if (mine != 0 && its != 0 && mine != its)
                return false;
        }
        return true;
    }

    /// <summary>The CoNLL-U spelling, "_" where no feature is given.</summary>
    public override string ToString() => MorphologyText.Write(this);

    /// <summary>Reads the CoNLL-U spelling; features and values that are not known are left out.</summary>
    public static Morphology Parse(ReadOnlySpan<char> feats) => MorphologyText.Read(feats);

    /// <summary>The value of a field: 0 where it is not given, else the place of the value in <see cref="MorphologyField.Values"/> plus 1.</summary>
    public int Get(MorphologyField field) => (int)(Bits >> field.Shift) & field.Mask;

    public Morphology With(MorphologyField field, int value) =>
        new((Bits & ~((ulong)field.Mask << field.Shift)) | ((ulong)value << field.Shift));
}

public enum Case : byte { None, Nom, Acc, Dat, Gen }

public enum Number : byte { None, Sing, Plur, Ptan }

/// <summary>Gender; MascNeut is what a German possessive says of its possessor.</summary>
public enum Gender : byte { None, Masc, Fem, Neut, MascNeut }

public enum Person : byte { None, First, Second, Third }

public enum Tense : byte { None, Pres, Past }

/// <summary>Mood; Sub is the German Konjunktiv I (Tense=Pres) and II (Tense=Past).</summary>
public enum Mood : byte { None, Ind, Sub, Imp }

public enum VerbForm : byte { None, Fin, Inf, Part, Ger }

public enum Degree : byte { None, Pos, Cmp, Sup }

public enum Definite : byte { None, Def, Ind }

/// <summary>Kind of pronoun; DemRel and IntRel are the treebank's "Dem,Rel" and "Int,Rel".</summary>
public enum PronType : byte { None, Art, Dem, DemRel, Emp, Ind, Int, IntRel, Neg, Prs, Rel, Rcp, Tot, Exc }

public enum NumType : byte { None, Card, Ord, Mult, Frac }

public enum Voice : byte { None, Pass, Act }
