using Lagebild.Dossiers.Notes;

namespace Lagebild.Dossiers.Actors;

/// <summary>What a user knows better: two names are one actor, or are not. A note overrules every rule and can be taken back.</summary>
/// <param name="Left">A name as it stands in reports.</param>
/// <param name="Right">The other name.</param>
/// <param name="AreSame">True to hold them together, false to keep them apart.</param>
public sealed record ActorNote(string Left, string Right, bool AreSame)
{
    /// <summary>The same as an entry of the log; nobody kept who wrote it and when.</summary>
    public Note ToNote() => Note.Create("-", NodaTime.NodaConstants.UnixEpoch, new SameActor(Left, Right, AreSame));
}
