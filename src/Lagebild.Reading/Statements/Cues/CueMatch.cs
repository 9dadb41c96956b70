namespace Lagebild.Reading.Statements.Cues;

/// <summary>A cue found in a clause.</summary>
/// <param name="Cues">The rows that fit the words.</param>
/// <param name="Verb">The word that carries the meaning: the full verb.</param>
/// <param name="Words">All words of the cue in text order: auxiliaries, verb, prefix, fixed parts.</param>
/// <param name="Clause">Index of its clause in the passage.</param>
/// <param name="IsPassive">True where the subject is not who speaks.</param>
internal sealed record CueMatch(Cue[] Cues, int Verb, int[] Words, int Clause, bool IsPassive)
{
    /// <summary>The first row that takes the content, or null.</summary>
    public Cue? Taking(Takes what) => Array.Find(Cues, c => c.Has(what));
}
