namespace Lagebild.Reading.Statements.Clauses;

/// <summary>
/// A stretch of a passage between two clause boundaries (comma, colon, semicolon, dash, bracket, utterance in quotation marks, or a
/// conjunction before a second finite verb). What a clause with something inserted is parted into, <see cref="ClauseReader"/> leaves
/// parted: the rules join what they need.
/// </summary>
/// <param name="Span">Its words, without the punctuation around it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Verb">Its finite verb, or -1.</param>
/// <param name="Boundary">The punctuation or conjunction before it; empty at the start.</param>
/// <param name="Mood">The mood of its finite verb.</param>
internal readonly record struct Clause(WordSpan Span, ClauseKind Kind, int Verb, string Boundary, ClauseMood Mood)
{
    public int First => Span.First;

    public int End => Span.End;

    /// <summary>True where nothing but a conjunction stands before the finite verb.</summary>
    public bool IsVerbFirst { get; init; }
}

/// <summary>What a clause is.</summary>
internal enum ClauseKind
{
    /// <summary>A finite verb in first or second place.</summary>
    Main,

    /// <summary>Opened by a subordinator or question word.</summary>
    Subordinate,

    /// <summary>Opened by a relative pronoun.</summary>
    Relative,

    /// <summary>An infinitive with zu and no finite verb.</summary>
    Infinitive,

    /// <summary>An utterance in quotation marks, taken whole.</summary>
    Quotation,

    /// <summary>No verb: an apposition, a part of a list, the beginning of a clause that goes on after an insertion.</summary>
    Fragment,
}

/// <summary>The mood of a clause as far as it shows.</summary>
internal enum ClauseMood { None, Indicative, Past, SubjunctiveOne, SubjunctiveTwo }

internal static class ClauseMoods
{
    public static bool IsSubjunctive(this ClauseMood mood) => mood is ClauseMood.SubjunctiveOne or ClauseMood.SubjunctiveTwo;
}
