namespace Lagebild.Reading.Engagements;

/// <summary>A word that tells of an occasion.</summary>
/// <param name="Word">Its index.</param>
/// <param name="Noun">What it names; null where it is a verb.</param>
/// <param name="IsPlural">True for a noun in the plural.</param>
internal readonly record struct Trigger(int Word, OccasionNoun? Noun, bool IsPlural)
{
    public bool IsVerb => Noun is null;
}
